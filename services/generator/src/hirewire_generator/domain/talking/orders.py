"""What each kind of command does."""

from collections.abc import Callable

from hirewire_generator.domain.talking.adding import add_bare, entry_add, list_add
from hirewire_generator.domain.talking.arranging import place, sort, swap, swap_entries
from hirewire_generator.domain.talking.bullets import bullet_add, bullet_remove, bullet_set
from hirewire_generator.domain.talking.fields import ended, entry_set
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.languages import language_add, language_level
from hirewire_generator.domain.talking.links import link_add, link_set
from hirewire_generator.domain.talking.moving import edge
from hirewire_generator.domain.talking.names import one_name
from hirewire_generator.domain.talking.own_sections import section_add
from hirewire_generator.domain.talking.profile import profile_set, wrong_field
from hirewire_generator.domain.talking.removing import remove_any, remove_from, remove_line
from hirewire_generator.domain.talking.removing_entries import remove_several
from hirewire_generator.domain.talking.replacing import replace
from hirewire_generator.domain.talking.replying import (
    advise,
    generate,
    greeting,
    help_,
    missing_,
    needs_model,
    praise,
    redo,
    refusing,
    shorter,
    skip,
    start_over,
    undo,
)
from hirewire_generator.domain.talking.sections import hide, order, show
from hirewire_generator.domain.talking.skills.ordering import (
    keyword_move,
    merge_groups,
    skills_add,
    skills_beside,
    skills_group,
    skills_groups,
    skills_remove,
    skills_set,
    skills_sort,
)
from hirewire_generator.domain.talking.styling import (
    accent,
    accent_unknown,
    dates,
    density,
    font,
    footer,
    locale,
    pages,
    paper,
    paper_unknown,
    photo,
    theme,
    themes,
)
from hirewire_generator.domain.talking.working import Working

ORDERS: dict[str, Callable[[Working, Intent], None]] = {
    "undo": undo, "redo": redo, "start_over": start_over, "generate": generate, "shorter": shorter,
    "needs_model": needs_model, "refusing": refusing, "help": help_, "missing": missing_, "advice": advise,
    "praise": praise, "greeting": greeting, "skip": skip,
    "pages": pages,
    "themes": themes,
    "ended": ended, "theme": theme, "paper": paper, "paper_unknown": paper_unknown, "accent": accent, "accent_unknown": accent_unknown,
    "density": density, "font": font, "locale": locale, "dates": dates, "photo": photo, "footer": footer,
    "hide": hide, "show": show, "swap": swap, "swap_entries": swap_entries, "sort": sort, "remove_several": remove_several, "remove_line": remove_line, "one_name": one_name, "language_add": language_add, "language_level": language_level, "skills_group": skills_group, "skills_groups": skills_groups, "skills_beside": skills_beside, "skills_sort": skills_sort, "merge_groups": merge_groups, "keyword_move": keyword_move, "order": order, "place": place, "edge": edge,
    "bullet_add": bullet_add, "bullet_set": bullet_set, "bullet_remove": bullet_remove,
    "skills_add": skills_add, "skills_remove": skills_remove, "skills_set": skills_set, "section_add": section_add,
    "entry_add": entry_add, "list_add": list_add, "add_bare": add_bare,
    "link_add": link_add, "link_set": link_set, "profile_set": profile_set, "wrong_field": wrong_field, "entry_set": entry_set,
    "replace": replace, "remove_from": remove_from, "remove": remove_any,
}  # fmt: skip
