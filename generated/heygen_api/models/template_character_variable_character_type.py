# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from typing import Literal

TemplateCharacterVariableCharacterType = Literal["avatar", "talking_photo"]
"""Kind of character that `character_id` names: `avatar` (default) or `talking_photo`."""
