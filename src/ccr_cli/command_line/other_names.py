"""What people type for a command: its name in Spanish, and near words. Looked at where no command is called so."""

from collections.abc import Iterator, Mapping

from ccr_cli.command_line.table import COMMANDS, GROUPS

HELP_WORDS = ("help", "ayuda")
"""Before a command or behind it they ask for its help."""
OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "init": ("iniciar", "empezar", "comenzar", "crear", "nuevo plan", "start", "begin", "create", "new"),
    "gaps": ("faltan", "falta", "faltantes", "vacíos", "quién falta", "missing"),
    "show": ("mostrar", "ver", "view", "plan"),
    "places": ("localidades", "pueblos", "towns"),
    "ready": ("listo", "lista", "listos"),
    "next": ("siguiente", "próximo", "qué sigue", "pendientes", "todo"),
    "candidates": ("candidatas", "candidatos", "candidata", "buscar", "search"),
    "diff": ("diferencias", "comparar", "compare"),
    "history": ("historial", "historia"),
    "roles": ("tareas", "tasks", "quién hace qué", "responsables"),
    "bridges": ("puentes",),
    "assess": ("evaluar", "evaluación", "autoevaluación", "assessment"),
    "region": ("región", "condados", "counties"),
    "export": ("exportar", "compartir"),
    "stories": ("experiencias", "historias"),
    "write": ("escribir", "papeles", "documentos", "documents", "papers"),
    "draw": ("dibujar", "dibujos", "imagen", "picture", "pictures"),
    "check": ("revisar", "comprobar", "verificar", "validar", "validate", "verify"),
    "privacy": ("privacidad",),
    "explain": ("explicar", "explica", "glosario", "glossary"),
    "primer": ("protecciones", "protections"),
    "schema": ("esquema",),
    "completion": ("completar",),
    "set": ("cambiar", "fijar", "poner"),
    "partner": ("organización aliada", "organizaciones aliadas", "organización", "organizaciones", "agencia", "agency"),
    "place": ("localidad", "town"),
    "meeting": ("reunión", "reuniones", "junta"),
    "action": ("acción", "acciones"),
    "seat": ("lugar", "lugar en la mesa", "asiento"),
    "principle": ("principio", "principios"),
    "role": ("tarea", "task", "encargada"),
    "protocol": ("protocolo", "protocolos"),
    "funding": ("fondos", "dinero", "money", "grant"),
    "training": ("capacitación", "capacitaciones"),
    "outreach": ("difusión",),
    "change": ("cambio", "cambios"),
    "story": ("experiencia",),
    "voice": ("voz", "sobrevivientes", "survivors"),
    "undo": ("deshacer",),
    "partner list": ("listar", "aliadas"),
    "partner add": ("agregar", "añadir", "anotar"),
    "partner invite": ("invitar",),
    "partner join": ("ingresar", "entrar"),
    "partner leave": ("salir",),
    "partner commit": ("comprometer", "compromiso", "compromisos", "commitments"),
    "partner orient": ("orientar", "orientación"),
    "partner agree": ("acuerdo", "convenio"),
    "partner contact": ("contacto", "contactos"),
    "partner certify": ("certificar",),
    "partner import": ("importar",),
    "partner rename": ("renombrar",),
    "partner merge": ("fusionar", "unir", "juntar"),
    "partner remove": ("quitar", "borrar", "eliminar", "delete"),
    "write agenda": ("orden del día",),
    "write minutes": ("minuta", "minutas", "acta"),
    "write letter": ("carta", "invitación"),
    "write mou": ("memorando", "memorándum"),
    "write roster": ("directorio", "directory"),
    "write calendar": ("calendario",),
    "write report": ("informe", "reporte"),
    "write handover": ("entrega", "relevo"),
    "draw table": ("mesa",),
}


def commands_below(above: str) -> dict[str, tuple[str, ...]]:
    """The commands behind what was typed, such as ``ccr partner``, each with its other names.

    Behind ``ccr`` alone those of groups are there too, known by the word behind their group's.
    """
    group = above.partition(" ")[2]
    if group:
        return {name: OTHER_NAMES.get(f"{group} {name}", ()) for name in GROUPS[group]}
    return {name: OTHER_NAMES.get(name, ()) for name in COMMANDS} | dict(_of_groups())


def _of_groups() -> Iterator[tuple[str, tuple[str, ...]]]:
    for group, commands in GROUPS.items():
        for name in commands:
            yield f"{group} {name}", (name, *OTHER_NAMES.get(f"{group} {name}", ()))
