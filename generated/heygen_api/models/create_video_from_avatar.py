# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from attrs import define as _attrs_define, field as _attrs_field

from ..types import (
    UNSET,
    Unset,
    parse_union as _parse_union,
    to_json as _to_json,
)

if TYPE_CHECKING:
    from ..models.avatar_fit import AvatarFit
    from ..models.avatar_iii_engine_config import AvatarIIIEngineConfig
    from ..models.avatar_iv_engine_config import AvatarIVEngineConfig
    from ..models.avatar_v_engine_config import AvatarVEngineConfig
    from ..models.background_setting import BackgroundSetting
    from ..models.caption_setting import CaptionSetting
    from ..models.expressiveness import Expressiveness
    from ..models.video_aspect_ratio import VideoAspectRatio
    from ..models.video_output_format import VideoOutputFormat
    from ..models.video_resolution import VideoResolution
    from ..models.voice_settings_input import VoiceSettingsInput
    from ..models.watermark_input import WatermarkInput

_T = TypeVar("_T", bound="CreateVideoFromAvatar")


@_attrs_define(kw_only=True)
class CreateVideoFromAvatar:
    """Video of an existing avatar, named by `avatar_id`: `studio_avatar`, `digital_twin` or `photo_avatar`. `engine`
    can choose Avatar V if the avatar is eligible; when omitted, Avatar IV is used."""

    type_: Literal["avatar"]
    """Selects a video made from an avatar; always `avatar`."""
    avatar_id: str
    """Look ID of a HeyGen avatar, either video or photo."""
    title: None | str | Unset = UNSET
    """Title shown for the video in HeyGen's dashboard."""
    folder_id: None | str | Unset = UNSET
    """Project or folder to file the video under, by ID."""
    resolution: None | Unset | VideoResolution = UNSET
    """Resolution of the finished video: `4k`, `1080p` or `720p`."""
    aspect_ratio: None | Unset | VideoAspectRatio = UNSET
    """`16:9` (default), `9:16`, `4:5`, `5:4`, `1:1` or `auto`. `auto` keeps the source's ratio: short edge as
    `resolution` asks, long edge capped by the tier; an unreadable source size means `16:9`. Default: "16:9"."""
    fit: AvatarFit | None | Unset = UNSET
    """`cover` fills the canvas and may cut off edges; `contain` shows the whole subject and may leave background
    visible. When omitted, the server decides from the orientation of source and canvas."""
    background: BackgroundSetting | None | Unset = UNSET
    """What is shown behind the subject: a color or a picture. Not accepted with `output_format` `webm`."""
    remove_background: bool | None | Unset = UNSET
    """If true, cuts away what is behind the avatar. A video avatar needs to have been trained with matting on."""
    callback_url: None | str | Unset = UNSET
    """Webhook URL that gets a POST once the video is ready."""
    callback_id: None | str | Unset = UNSET
    """Caller's own ID, repeated in the webhook payload."""
    watermark: None | Unset | WatermarkInput = UNSET
    """PNG or JPEG laid over the video as a watermark. Premium option for some Enterprise customers; ask HeyGen
    support for access."""
    caption: CaptionSetting | None | Unset = UNSET
    """Controls captions. `subtitle_url` always delivers a separate subtitle file; adding `style` also draws the
    captions onto the video."""
    output_format: VideoOutputFormat | Unset = UNSET
    """`mp4` (default) is a plain video; `webm` has an alpha channel, needs a matting-capable avatar and removes the
    background itself. With `webm`, `background` is rejected and `remove_background` is not needed. Default:
    "mp4"."""
    script: None | str | Unset = UNSET
    """Words the avatar says, spoken with `voice_id` or, if that is omitted, the avatar's default voice. Cannot be
    combined with `audio_url` or `audio_asset_id`."""
    voice_id: None | str | Unset = UNSET
    """Voice that speaks `script`. When omitted, the avatar's default voice does."""
    audio_url: None | str | Unset = UNSET
    """URL of a publicly reachable recording that drives the lip-sync. Cannot be combined with `script`."""
    audio_asset_id: None | str | Unset = UNSET
    """Asset ID of audio already uploaded to HeyGen. Cannot be combined with `script`."""
    voice_settings: None | Unset | VoiceSettingsInput = UNSET
    """How the voice speaks `script`: speed, pitch, volume, accent."""
    brand_glossary_id: None | str | Unset = UNSET
    """Brand glossary that governs how terms are pronounced, by ID. `GET /v3/brand-glossaries` lists the IDs."""
    motion_prompt: None | str | Unset = UNSET
    """Text that steers body movement and hand gestures. Photo avatars accept it on either engine; video avatars need
    `engine.type` `avatar_v`, since Avatar IV, the default, rejects it for them."""
    expressiveness: Expressiveness | None | Unset = UNSET
    """How expressive the avatar is; photo avatars on Avatar IV only, `low` by default. Rejected with `engine.type`
    `avatar_v`."""
    engine: AvatarIIIEngineConfig | AvatarIVEngineConfig | AvatarVEngineConfig | None | Unset = UNSET
    """Engine that renders the video; Avatar IV if omitted. `{"type": "avatar_v"}` gives higher quality through
    cross-reference animation, if the look lists it in `supported_api_engines`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """Fields that the contract does not name."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is unset."""
        _fields: dict[str, Any] = {
            "type": self.type_,
            "avatar_id": self.avatar_id,
            "title": self.title,
            "folder_id": self.folder_id,
            "resolution": self.resolution,
            "aspect_ratio": self.aspect_ratio,
            "fit": self.fit,
            "background": self.background,
            "remove_background": self.remove_background,
            "callback_url": self.callback_url,
            "callback_id": self.callback_id,
            "watermark": self.watermark,
            "caption": self.caption,
            "output_format": self.output_format,
            "script": self.script,
            "voice_id": self.voice_id,
            "audio_url": self.audio_url,
            "audio_asset_id": self.audio_asset_id,
            "voice_settings": self.voice_settings,
            "brand_glossary_id": self.brand_glossary_id,
            "motion_prompt": self.motion_prompt,
            "expressiveness": self.expressiveness,
            "engine": self.engine,
            **self.additional_properties,
        }
        return {_name: _to_json(_value) for _name, _value in _fields.items() if not isinstance(_value, Unset)}

    @classmethod
    def from_dict(cls: type[_T], src_dict: Mapping[str, Any]) -> _T:
        """Return the model of a JSON object; what the contract does not know is kept as it came."""
        from ..models.avatar_iii_engine_config import AvatarIIIEngineConfig
        from ..models.avatar_iv_engine_config import AvatarIVEngineConfig
        from ..models.avatar_v_engine_config import AvatarVEngineConfig
        from ..models.background_setting import BackgroundSetting
        from ..models.caption_setting import CaptionSetting
        from ..models.voice_settings_input import VoiceSettingsInput
        from ..models.watermark_input import WatermarkInput

        _fields = dict(src_dict)
        _model = cls(
            type_=_fields.pop("type", UNSET),
            avatar_id=_fields.pop("avatar_id", UNSET),
            title=_fields.pop("title", UNSET),
            folder_id=_fields.pop("folder_id", UNSET),
            resolution=_fields.pop("resolution", UNSET),
            aspect_ratio=_fields.pop("aspect_ratio", UNSET),
            fit=_fields.pop("fit", UNSET),
            background=_parse_union(
                _fields.pop("background", UNSET),
                (BackgroundSetting, *({}, ("type",))),
            ),
            remove_background=_fields.pop("remove_background", UNSET),
            callback_url=_fields.pop("callback_url", UNSET),
            callback_id=_fields.pop("callback_id", UNSET),
            watermark=_parse_union(
                _fields.pop("watermark", UNSET),
                (WatermarkInput, *({}, ("image",))),
            ),
            caption=_parse_union(
                _fields.pop("caption", UNSET),
                (CaptionSetting, *({"file_format": ("srt",)}, ())),
            ),
            output_format=_fields.pop("output_format", UNSET),
            script=_fields.pop("script", UNSET),
            voice_id=_fields.pop("voice_id", UNSET),
            audio_url=_fields.pop("audio_url", UNSET),
            audio_asset_id=_fields.pop("audio_asset_id", UNSET),
            voice_settings=_parse_union(
                _fields.pop("voice_settings", UNSET),
                (VoiceSettingsInput, *({}, ())),
            ),
            brand_glossary_id=_fields.pop("brand_glossary_id", UNSET),
            motion_prompt=_fields.pop("motion_prompt", UNSET),
            expressiveness=_fields.pop("expressiveness", UNSET),
            engine=_parse_union(
                _fields.pop("engine", UNSET),
                (AvatarVEngineConfig, *({"type": ("avatar_v",)}, ())),
                (AvatarIVEngineConfig, *({"type": ("avatar_iv",)}, ())),
                (AvatarIIIEngineConfig, *({"type": ("avatar_iii",)}, ())),
            ),
        )
        _model.additional_properties = _fields
        return _model

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
