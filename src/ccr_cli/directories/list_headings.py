"""What the columns of a list of agencies are headed with, in English and in Spanish, however it is written."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from ccr_cli.directories.heading_languages import in_one_language, is_in_a_language, without_language
from ccr_cli.directories.list_words import has_word
from ccr_cli.directories.tables import in_words

_EXACTLY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "id": (
            "id",
            "record_id",
            "unique_id",
            "services_id",
            "service_id",
            "resource_id",
            "agency_id",
            "organization_id",
        ),
        "agency": (
            "agency",
            "agencia",
            "organization",
            "organisation",
            "organizacion",
            "institucion",
            "provider",
            "parent_agency",
        ),
        "name": ("name", "nombre", "public_name", "resource", "resource_name", "title", "site_name"),
        "program": ("program", "program_name", "programa", "service", "service_name", "servicio"),
        "offered": ("services", "servicios", "services_offered", "servicios_ofrecidos"),
        "description": ("description", "services_provided", "org_description", "about", "summary", "serves"),
        "terms": (
            *("terms", "tags", "keywords", "taxonomy", "taxonomy_terms", "category", "categories", "type", "sector"),
            *("topic", "topics", "theme", "themes", "tema", "temas", "categoria", "categorias", "tipo", "rubro"),
            *("domain", "domains"),
        ),
        "more_terms": ("subcategory", "subcategories", "subcategoria", "subcategorias", "subcat", "subtipo"),
        "city": ("city", "town", "ciudad", "localidad", "physical_city"),
        "county": (
            *("county", "counties", "condado", "condados"),
            *("service_area", "service_areas", "area_served", "areas_served"),
            *("region", "coverage_area", "geographic_area", "area_de_servicio", "zona_de_servicio"),
        ),
        "address": ("address", "direccion", "domicilio", "location", "street_address1"),
        "state": ("state", "state_province", "physical_state"),
        "phone": ("phone", "telephone", "telefono", "office", "phone1"),
        "url": ("website", "url", "web", "web_page", "urls"),
        "status": ("status", "estado", "agency_status"),
        "verified": ("verified", "last_verified", "last_verified_on", "updated", "verificado"),
    }
)
"""Fields by the whole of a heading."""
FIELDS = tuple(_EXACTLY)
"""The fields of a list, in their order."""
_INSTEAD: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "city": (
            *("locality", "jurisdiction", "jurisdiccion", "municipality", "municipio"),
            *("localities", "jurisdictions", "municipalities", "municipios", "place", "lugar"),
            *("alcaldia", "alcaldias", "delegacion", "demarcacion"),
        ),
        "description": (
            *("details", "detalles", "information", "informacion", "info", "desc", "provides", "text", "texto"),
            *("ofrece", "what_they_do", "scope", "purpose", "mission", "overview", "resumen", "blurb"),
        ),
        "agency": ("org", "org_name", "agy", "dependencia", "instancia", "organismo"),
        "name": ("razon_social", "denominacion"),
        "program": ("prog", "svc"),
        "offered": ("svcs",),
        "terms": (
            *("cat", "cats", "tag", "group", "support_area", "support_areas", "resource_areas"),
            *("bloque", "eje", "materia", "giro"),
        ),
        "address": ("addr", "dir", "addresses", "loc", "direcciones"),
        "phone": ("ph", "tels", "number", "numero"),
        "url": ("site", "link", "links", "homepage"),
    }
)
"""Fields by the whole of a heading, where no other column has them."""
_BESIDE_DESCRIPTIONS: Mapping[str, str] = MappingProxyType({"services_provided": "offered"})
"""Fields of headings that would describe an agency, where another column does."""
_NOTES = ("notes", "notas")
_LONGEST_HEADING = 8  # words: what is longer is a sentence of a row
_OWNED = frozenset(
    (
        *("fax", "cell", "cel", "celular", "mobile", "movil", "home", "personal", "email", "emails"),
        *("mail", "correo", "correos", "contact", "contacts", "contactos"),
        *("lat", "lng", "lon", "latlon", "coordinates", "latitud", "longitud", "coordenada", "zipcode", "postal"),
        *("contacto", "person", "persona", "director", "directora", "staff", "latitude", "longitude", "zip", "state"),
    )
)
"""Words of headings whose column nobody reads."""
_OF_TOPICS = frozenset(
    (
        *("service", "services", "servicio", "servicios", "topic", "topics", "tema", "temas", "domain", "domains"),
        *("category", "categories", "categoria", "categorias", "focus"),
    )
)
"""Words of a second column of categories: a kind of number or of street is none."""
_WHAT = frozenset(("what", "que"))
_DOES = frozenset(("do", "does", "offer", "offers", "provide", "provides", "hace", "hacen", "ofrece", "ofrecen"))
_ASKING = frozenset(("where", "who", "when", "how", "donde", "quien", "quienes", "cuando", "como"))
_OF_WHOM = ("agency", "program")
"""What no heading has that asks where or for whom something is: "Schools where services are provided"."""
_BY_WORD: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "phone": frozenset(("phone", "phones", "telephone", "tel", "telefono", "telefonos")),
        "url": frozenset(("website", "web", "url", "sitio", "pagina")),
        "verified": frozenset(("verified", "verificado", "verificada", "updated", "actualizado")),
        "county": frozenset(("county", "counties", "condado", "condados")),
        "city": frozenset(("city", "town", "ciudad", "localidad", "municipio")),
        "address": frozenset(("address", "addresses", "addr", "street", "direccion", "domicilio")),
        "description": frozenset(("description", "descripcion", "desc", "about")),
        "terms": frozenset(
            (
                *("category", "categories", "categoria", "categorias", "taxonomy", "type", "types", "tipo", "tipos"),
                *("sector", "topic", "topics", "tema", "temas", "rubro", "domain", "domains", "focus"),
            )
        ),
        "status": frozenset(("status", "estado")),
        "agency": frozenset(
            (
                "agency",
                "agencies",
                "agencia",
                "agencias",
                "organization",
                "organizations",
                "organizacion",
                "organizaciones",
                "institucion",
                "instituciones",
                "provider",
            )
        ),
        "program": frozenset(("program", "programs", "programa", "service", "services", "servicio", "servicios")),
    }
)
"""Fields by one word of a heading, the surest first: "Agency phone" is a telephone."""


def fields_of(headings: Sequence[str], language: str = "en") -> tuple[str, ...]:
    """The field of each column; what isn't understood keeps its heading. Each field is there once.

    Of columns that tell one thing in several languages the one in ``language`` has the field, else the English one.
    """
    read = {columns[0] for columns in in_one_language(headings, language)}
    words = [
        without_language(heading) if place in read or not is_in_a_language(heading) else ""
        for place, heading in enumerate(headings)
    ]
    in_several = {without_language(heading) for heading in headings if is_in_a_language(heading)}
    exact = [_exactly(word) or _in_languages(word, in_several) for word in words]
    if exact.count("description") > 1 and "offered" not in exact:
        exact = [_BESIDE_DESCRIPTIONS.get(word, field) for word, field in zip(words, exact, strict=True)]
    taken = set(filter(None, exact))
    if exact.count("terms") > 1 and "more_terms" not in taken:
        exact[exact.index("terms", exact.index("terms") + 1)] = "more_terms"
        taken.add("more_terms")
    for place, (word, heading) in enumerate(zip(words, headings, strict=True)):
        exact[place] = exact[place] or _instead(word, taken) or _in_parts(heading if word else "", taken)
        taken.add(exact[place])
    fields = []
    for heading, word, field in zip(headings, words, exact, strict=True):
        told = field or _by_word(word.split("_"), taken)
        taken.add(told)
        fields.append(told or in_words(heading))
    return tuple(fields)


def areas_beside(headings: Sequence[str], fields: Sequence[str]) -> list[int]:
    """The places of other columns of areas than the one that has the field: "Counties served" beside "County"."""
    if "county" not in fields:
        return []
    told = zip(map(in_words, headings), fields, strict=True)
    areas = [at for at, (word, field) in enumerate(told) if field == "county" or _is_of_areas(word, field)]
    return [at for at in areas if at != fields.index("county")]


def _is_of_areas(word: str, field: str) -> bool:
    is_said = word in _EXACTLY["county"] or not _BY_WORD["county"].isdisjoint(word.split("_"))
    return is_said and field not in FIELDS and not is_owned(word)


def understood(headings: Iterable[str]) -> set[str]:
    """The fields that some headings have."""
    return {*FIELDS} & {*fields_of([*headings])}


def understood_exactly(headings: Iterable[str]) -> list[bool]:
    """Of each heading whether the whole of it is a field's, or it is of what nobody reads."""
    words = map(in_words, headings)
    return [bool(_exactly(word)) or is_owned(word) for word in words]


def is_owned(heading: str) -> bool:
    """Whether a heading is of what nobody reads: a person's, or a point on a map."""
    return not _OWNED.isdisjoint(heading.split("_"))


def _exactly(heading: str) -> str:
    return next((field for field, names in _EXACTLY.items() if heading in names), "")


def _in_parts(heading: str, taken: set[str]) -> str:
    """The field of one of two words for the same: "Name/Title", "Information/Details"."""
    parts = [in_words(part) for part in heading.split("/")] if "/" in heading else []
    found = (_exactly(part) or _instead(part, taken) for part in parts)
    return next((field for field in found if field and field not in taken), "")


def _in_languages(word: str, in_several: set[str]) -> str:
    """Notes are anybody's, but those that were translated are meant for whoever reads the list."""
    return "description" if word in _NOTES and word in in_several else ""


def _instead(heading: str, taken: set[str]) -> str:
    if "description" not in taken and _asks_what(heading.split("_")):
        return "description"
    return next((field for field, names in _INSTEAD.items() if heading in names and field not in taken), "")


def _asks_what(words: Sequence[str]) -> bool:
    """Whether a heading asks what somebody does: "What the organization does", "Qué ofrecen"."""
    first, last = words[0], words[-1]
    return len(words) > 1 and first in _WHAT and last in _DOES


def _by_word(words: Sequence[str], taken: set[str]) -> str:
    if not _OWNED.isdisjoint(words) or len(words) > _LONGEST_HEADING:
        return ""
    found = [field for field, known in _BY_WORD.items() if not known.isdisjoint(words)]
    if not _ASKING.isdisjoint(words):
        found = [field for field in found if field not in _OF_WHOM]
    if "terms" in found and "terms" in taken:
        found = [] if _OF_TOPICS.isdisjoint(words) else ["more_terms"]
    return "" if not found or found[0] in taken else found[0]


def not_understood(headings: Sequence[str], fields: Sequence[str]) -> list[str]:
    """The headings, each once, of columns of which no field is read: neither those of a second column of one field.

    Columns that nobody reads, since they are a person's or a point on a map, aren't among them, nor those in another
    language and those that say for whom an agency is: what keeps it from a seat is read there.
    """
    found: list[str] = []
    for place, (heading, field) in enumerate(zip(headings, fields, strict=True)):
        is_read = field in FIELDS and field not in fields[:place]
        is_told = is_owned(in_words(heading)) or is_in_a_language(heading) or has_word(heading, "for_whom")
        if in_words(heading) and not is_read and not is_told:
            found.append(heading.strip())
    return list(dict.fromkeys(found))
