# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""The plain JSON forms of request bodies, for type checkers and editors."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict


class AppendTextDeltaRequest(TypedDict):
    """
    Piece of text for a session (`POST /v3/avatar-realtime/{stream_id}/text`).
    """

    delta: str
    """
    Text to add to what the session has already been sent.
    """
    final: NotRequired[bool]
    """
    True with the last piece, after which no more text follows. False when omitted. Default: false.
    """


class AssetBase64(TypedDict):
    """
    A file carried inside the request. Base64 adds a third to its size; upload large files as assets.
    """

    type: Literal["base64"]
    """
    Always `base64`, for a file carried inside the request.
    """
    media_type: str
    """
    MIME type of the file, such as `image/png`.
    """
    data: str
    """
    Bytes of the file, encoded as Base64.
    """


class AssetId(TypedDict):
    """
    A file that was uploaded as an asset.
    """

    type: Literal["asset_id"]
    """
    Always `asset_id`, for a file that was uploaded before.
    """
    asset_id: str
    """
    ID that the asset was given when it was uploaded.
    """


class AssetUploadItem(TypedDict):
    """
    A file listed in a batch upload request, with the same fields as `CreateAssetUploadRequest` (`POST /v3/assets/direct-uploads`).
    """

    filename: str
    """
    Name of the file before upload, kept as metadata only. The extension used in storage follows from `content_type`.
    """
    content_type: str
    """
    MIME type claimed for the file, such as `video/mp4`, `image/png`, `audio/mpeg` or `application/pdf`. Completing the batch checks it against the uploaded content.
    """
    size_bytes: int
    """
    File size in bytes, which must be exact. It is part of the URL signature, so a larger upload is refused.
    """
    checksum_sha256: NotRequired[str | None]
    """
    SHA256 of the file in hex. May be omitted; if given, S3 checks the upload against it.
    """


class AssetUrl(TypedDict):
    """
    A file fetched from a public address.
    """

    type: Literal["url"]
    """
    Always `url`, for a file given by its address.
    """
    url: str
    """
    HTTPS address of the file, which must be reachable publicly.
    """


AvatarFit: TypeAlias = Literal["contain", "cover"]
"""
How the subject fills the canvas: `cover` fills it and may cut off edges, `contain` shows all of the subject and may leave background visible.
"""


class AvatarIIIEngineConfig(TypedDict):
    """
    The Avatar III engine.
    """

    type: Literal["avatar_iii"]
    """
    Always `avatar_iii`: video looks (`digital_twin`, `studio_avatar`) use Digital Twin, `photo_avatar` looks use Photo Avatar. Raw images are not accepted; the look's `supported_api_engines` shows whether it qualifies.
    """


class AvatarIVEngineConfig(TypedDict):
    """
    The Avatar IV engine, which is used when none is chosen.
    """

    type: Literal["avatar_iv"]
    """
    Selects the Avatar IV engine; always `avatar_iv`.
    """


class AvatarVEngineConfig(TypedDict):
    """
    The Avatar V engine, which animates an avatar after a reference look.
    """

    type: Literal["avatar_v"]
    """
    Selects the Avatar V engine; always `avatar_v`. The look's `supported_api_engines` shows whether it qualifies.
    """
    reference_look_id: NotRequired[str | None]
    """
    Look to take the animation from: only an `instant_avatar` look in the group of `avatar_id`. If omitted, video avatars reference themselves and photo avatars get the best `instant_avatar` look of their group.
    """


BackgroundSettingType: TypeAlias = Literal["color", "image"]
"""
`color` fills with one hex color; `image` shows the picture at `url` or in `asset_id`.
"""


class BrandGlossaryTermWrite(TypedDict):
    """
    A term to put into a glossary, and how it is pronounced.
    """

    term: str
    """
    Word or phrase as it is written; must not be empty.
    """
    pronunciation: str
    """
    How the term is to be spoken; must not be empty.
    """


CaptionFileFormat: TypeAlias = Literal["srt"]
"""
File format of separate captions; `srt` (SubRip) is the only one.
"""


CaptionStyle: TypeAlias = Literal["default"]
"""
Look of captions drawn onto the video; `default` is the only one.
"""


CaptionStylePreset: TypeAlias = Literal[
    "subtle_gray",
    "shadow_mint",
    "subtle_cyan",
    "stamp_red",
    "retro_gold",
    "block_dark",
    "racing",
    "modern_dark",
    "modern_boxed",
    "chunky",
    "clean",
    "shadow_lime",
    "tag_yellow",
    "pop_purple",
    "spotlight",
    "outline_classic",
    "exotic",
    "golden",
    "simple",
    "pop_single",
    "energy",
    "bold",
    "elegant",
    "neon_pink",
]
"""
Look of captions drawn onto clips; `outline_classic` is the default.
"""


class CompleteAssetBatchRequest(TypedDict):
    """
    Payload of `POST /v3/assets/complete/batches`, which closes a batch of uploaded files.
    """

    batch_id: str
    """
    The batch ID that `POST /v3/assets/direct-uploads/batches` gave back.
    """


class CompleteAssetUploadRequest(TypedDict):
    """
    Payload of `POST /v3/assets/{asset_id}/complete`, which closes a presigned upload.
    """

    checksum_sha256: NotRequired[str | None]
    """
    SHA256 of the file in hex, used as an extra check. May be omitted.
    """


class CreateAssetUploadBatchRequest(TypedDict):
    """
    Files to get upload URLs for, as one batch.
    """

    title: NotRequired[str | None]
    """
    Batch name as it appears in the HeyGen app.
    """
    callback_url: NotRequired[str | None]
    """
    Present only for symmetry with other batch APIs; no webhook is sent when assets complete.
    """
    files: list[AssetUploadItem]
    """
    Files that need upload URLs, at most 100. Each entry looks like a `POST /v3/assets/direct-uploads` body.
    """


class CreateAssetUploadRequest(TypedDict):
    """
    Payload of `POST /v3/assets/direct-uploads`, which opens a presigned upload to S3.
    """

    filename: str
    """
    Name of the file before upload, kept as metadata only. The extension used in storage follows from `content_type`.
    """
    content_type: str
    """
    MIME type claimed for the file, such as `video/mp4`, `image/png`, `audio/mpeg`, `application/pdf` or `application/zip`. Completing the upload checks it against the stored content.
    """
    size_bytes: int
    """
    File size in bytes, which must be exact. It is part of the URL signature, so a larger upload is refused.
    """
    checksum_sha256: NotRequired[str | None]
    """
    SHA256 of the file in hex. May be omitted; if given, S3 checks the upload against it.
    """


class CreateAvatarConsentRequest(TypedDict):
    """
    Payload accepted by `POST /v3/avatars/{group_id}/consent`.
    """

    reroute_url: NotRequired[str | None]
    """
    Address the browser is sent to after consent is given. Without it, HeyGen's own completion page is shown.
    """
    consent_text: NotRequired[str | None]
    """
    Wording for the consent page that replaces HeyGen's own; plain text, never HTML, and `<` or `>` is rejected. Premium feature for some Enterprise customers, granted by HeyGen support.
    """
    consent_video: NotRequired[AssetUrl | AssetId | AssetBase64 | None]
    """
    Recorded consent (`url` or `asset_id` input) sent straight to review, so no consent URL comes back. Excludes `reroute_url` and `consent_text`; only for enterprise API customers, on request to support.
    """


class CreateAvatarRealtimeAudio(TypedDict):
    """
    Session in which an avatar speaks what is on a recording.
    """

    type: Literal["audio"]
    """
    Always `audio`, for a recording that the avatar speaks.
    """
    avatar_id: str
    """
    ID of the avatar look that speaks, from `GET /v3/avatars/looks`.
    """
    audio: AssetUrl | AssetId | AssetBase64
    """
    Recording that the avatar speaks, given as a URL, an asset ID or Base64 data.
    """


class CreateAvatarRealtimeTTS(TypedDict):
    """
    Session in which an avatar speaks a text that is known from the start.
    """

    type: Literal["tts"]
    """
    Always `tts`, for a text that is turned into speech.
    """
    avatar_id: str
    """
    ID of the avatar look that speaks, from `GET /v3/avatars/looks`.
    """
    text: str
    """
    What the avatar says; must not be empty.
    """
    voice_id: str
    """
    Voice that speaks the text, by ID; `GET /v3/voices` lists the IDs.
    """


class CreateAvatarRealtimeTextStream(TypedDict):
    """
    Session in which an avatar speaks text that arrives piece by piece.
    """

    type: Literal["text_stream"]
    """
    Always `text_stream`, for text that arrives piece by piece.
    """
    avatar_id: str
    """
    ID of the avatar look that speaks, from `GET /v3/avatars/looks`.
    """
    voice_id: str
    """
    Voice that speaks the text, by ID; `GET /v3/voices` lists the IDs.
    """
    text: str
    """
    First piece of text, not empty; add more with `POST /v3/avatar-realtime/{stream_id}/text`.
    """


class CreateBackgroundRemovalRequest(TypedDict):
    """
    Video to separate from its background, and the layers wanted.
    """

    video: AssetUrl | AssetId | AssetBase64
    """
    Video to process, given as a URL, asset ID or base64 data.
    """
    layers: NotRequired[list[str]]
    """
    Layers to produce: `foreground` (subject with transparency behind), `mask` (alpha matte in grayscale) and `background` (scene without the subject). All three when omitted.
    """
    title: NotRequired[str | None]
    """
    Title under which the job is shown to people.
    """
    request_id: NotRequired[str | None]
    """
    Your idempotency key, matched per `space_id`. A repeat gives the first job (same `id`, `status`, charge) even if the content differs, so vary it by content. The `Idempotency-Key` header has no effect.
    """


CreateBatchVideoFromCinematicAvatarAspectRatio: TypeAlias = Literal["16:9", "9:16", "1:1"]
"""
Shape of the output frame: `16:9` (default), `9:16` or `1:1`. Other ratios do not work with `cinematic_avatar`.
"""


CreateBatchVideoFromCinematicAvatarResolution: TypeAlias = Literal["720p", "1080p"]
"""
Size of the output: `720p` (default) or `1080p`. Other sizes do not work with `cinematic_avatar`.
"""


class CreateBrandKitRequest(TypedDict):
    """
    Web address to make a brand kit from (`POST /v3/brand-kits`).
    """

    url: str
    """
    Web address that the kit is made from, 2048 characters at most.
    """
    name: NotRequired[str | None]
    """
    Name under which the kit is shown to people, 256 characters at most.
    """


class CreateDigitalTwinRequest(TypedDict):
    """
    Makes a digital twin from footage of a person.
    """

    type: Literal["digital_twin"]
    """
    Set to `digital_twin` for a digital twin avatar.
    """
    name: str
    """
    Name under which the avatar is shown to people.
    """
    file: AssetUrl | AssetId | AssetBase64
    """
    Footage of the person, given as a URL, an asset ID or Base64 data.
    """
    avatar_group_id: NotRequired[str | None]
    """
    Existing identity that receives the digital twin. A new identity is made when omitted.
    """


class CreateFillerWordRemovalRequest(TypedDict):
    """
    Video to cut filler words out of (`POST /v3/filler-word-removals`).
    """

    video: AssetUrl | AssetId
    """
    Video to cut filler words out of, given as a URL or an asset ID. It needs an audio track.
    """
    title: NotRequired[str | None]
    """
    Title under which the job is shown to people, 255 characters at most.
    """
    callback_url: NotRequired[str | None]
    """
    URL that gets a POST when the job has ended.
    """
    callback_id: NotRequired[str | None]
    """
    ID of the caller's own choice, repeated in callbacks; 128 characters at most.
    """


CreateHyperframesRenderRequestFormat: TypeAlias = Literal["mp4", "webm", "mov"]
"""
Container of the video: `mp4` (default), `webm` or `mov`.
"""


CreateHyperframesRenderRequestQuality: TypeAlias = Literal["draft", "standard", "high"]
"""
Quality of the video: `draft`, `standard` (default) or `high`.
"""


class CreateHyperframesRenderRequestVariables(TypedDict):
    pass


class CreatePhotoAvatarRequest(TypedDict):
    """
    Makes an avatar from a photo of a person.
    """

    type: Literal["photo"]
    """
    Set to `photo` for an avatar built from a photo.
    """
    name: str
    """
    Name under which the avatar is shown to people.
    """
    file: AssetUrl | AssetId | AssetBase64
    """
    Photo of the person, given as a URL, an asset ID or Base64 data.
    """
    avatar_group_id: NotRequired[str | None]
    """
    Existing identity that receives the photo avatar. A new identity is made when omitted.
    """


CreatePodcastRequestDuration: TypeAlias = Literal["auto", "1min", "2min", "3min", "5min"]
"""
Length to aim for: `1min`, `2min`, `3min` or `5min`; `auto` (default) leaves it to the API.
"""


CreatePodcastRequestLayout: TypeAlias = Literal["landscape", "portrait"]
"""
Shape of the frame: `landscape` (default) or `portrait`.
"""


class CreateSpeechRequest(TypedDict):
    """
    Text to speak with a trained voice (`POST /v3/models/audio/tts`).
    """

    voice_id: str
    """
    Trained voice that speaks the text, by ID; `GET /v3/models/audio/voices` lists the IDs.
    """
    text: str
    """
    What to say, 1 to 5000 characters long.
    """
    language: str
    """
    Language in which the text is spoken, such as `en`.
    """
    seed: NotRequired[int | None]
    """
    Seed for the random choices of the model, from 0 to 4294967295.
    """


CreateVideoAgentRequestOrientation: TypeAlias = Literal["landscape", "portrait"]


CreateVideoFromCinematicAvatarAspectRatio: TypeAlias = Literal["16:9", "9:16", "1:1"]
"""
Shape of the output frame: `16:9` (default), `9:16` or `1:1`. Other ratios do not work with `cinematic_avatar`.
"""


CreateVideoFromCinematicAvatarResolution: TypeAlias = Literal["720p", "1080p"]
"""
Size of the output: `720p` (default) or `1080p`. Other sizes do not work with `cinematic_avatar`.
"""


CreateVideoTranslationRequestFpsMode: TypeAlias = Literal["vfr", "cfr", "passthrough"]


CreateVideoTranslationRequestSrtRole: TypeAlias = Literal["input", "output"]


class CreateVoiceCloneV3Request(TypedDict):
    """
    Body of `POST /v3/voices/clone`.
    """

    audio: AssetUrl | AssetId | AssetBase64
    """
    Recording of the voice to clone, given as a URL, an asset ID or Base64 data.
    """
    voice_name: str
    """
    Name for the new voice, 1 to 100 characters.
    """
    language: NotRequired[str | None]
    """
    Hint at the spoken language, such as `en` or `es`. Detected from the audio when not given.
    """
    remove_background_noise: NotRequired[bool]
    """
    Cleans noise out of the recording before it is cloned. Default: true.
    """


class CreateWorkflowRequestMeta(TypedDict):
    pass


class CreateWorkflowRunRequestInputs(TypedDict):
    """
    Values for the inputs that the graph declares, keyed by input name.
    """


class DesignVoiceRequest(TypedDict):
    """
    Body of `POST /v3/voices`, which finds voices by semantic search.
    """

    prompt: str
    """
    Plain-language description of the voice to find, such as "warm, confident female narrator".
    """
    gender: NotRequired[str | None]
    """
    Keeps only `male` or only `female` voices.
    """
    locale: NotRequired[str | None]
    """
    Keeps only voices of this BCP-47 locale, such as `en-US` or `pt-BR`.
    """
    seed: NotRequired[int]
    """
    Picks the set of results: 0 gives the best matches, 1 the set after that, and so on. Repeating a prompt and seed repeats the voices. Default: 0.
    """


class DoNotTranslateEntryWrite(TypedDict):
    """
    A term to put into a glossary so that translations keep it as it is.
    """

    term: str
    """
    Word or phrase that stays untranslated; must not be empty.
    """


ElevenLabsModel: TypeAlias = Literal["eleven_multilingual_v2", "eleven_turbo_v2_5", "eleven_flash_v2_5", "eleven_v3"]
"""
Model of ElevenLabs: `eleven_multilingual_v2`, `eleven_turbo_v2_5`, `eleven_flash_v2_5` or `eleven_v3`.
"""


Expressiveness: TypeAlias = Literal["high", "medium", "low"]
"""
How lively an avatar's face and movements are: `high`, `medium` or `low`.
"""


FishModel: TypeAlias = Literal["s1", "s2-pro"]
"""
Version of the Fish Audio model: `s1` or `s2-pro`.
"""


class ForcedTranslationEntryWrite(TypedDict):
    """
    A term to put into a glossary so that it is always translated in the same way.
    """

    term: str
    """
    Word or phrase as it is in the original; must not be empty.
    """
    translation: str
    """
    What the term becomes in a translation; must not be empty.
    """


class GenerateVideoRequest(TypedDict):
    """
    Settings of the final video (`POST /v3/video-translations/proofreads/{proofread_id}/generate`).
    """

    captions: NotRequired[bool]
    """
    If true, the translation also gets captions. Default: false.
    """
    translate_audio_only: NotRequired[bool]
    """
    If true, the audio is translated and the picture stays as it is. Default: false.
    """
    callback_id: NotRequired[str | None]
    """
    ID of the caller's own choice, repeated in the webhook payload.
    """
    callback_url: NotRequired[str | None]
    """
    URL that gets a POST when the job has ended.
    """


class GraphLiteralBinding(TypedDict):
    """
    Value that is written down in the graph.
    """

    kind: Literal["literal"]
    """
    Always `literal`, for a value that is written down. Default: "literal".
    """
    value: NotRequired[Any]
    """
    The value itself, which may be any JSON; null when omitted.
    """


class GraphNodeOutputBinding(TypedDict):
    """
    Value that another node puts out.
    """

    kind: Literal["node_output"]
    """
    Always `node_output`, for what another node puts out. Default: "node_output".
    """
    node_id: str
    """
    ID of the node that puts out the value.
    """
    port: str
    """
    Name of the output port of that node.
    """


class GraphRunInputBinding(TypedDict):
    """
    Value that is given when the run is started.
    """

    kind: Literal["run_input"]
    """
    Always `run_input`, for an input of the run. Default: "run_input".
    """
    name: str
    """
    Name of the input, as declared in the graph's `inputs`.
    """


HyperframesAspectRatio: TypeAlias = Literal["16:9", "9:16", "1:1"]
"""
Width to height of the frame: `16:9`, `9:16` or `1:1`.
"""


HyperframesResolution: TypeAlias = Literal["1080p", "4k"]
"""
Resolution of a rendered video: `1080p` or `4k`.
"""


ModelAudioVoiceMode: TypeAlias = Literal["professional"]
"""
How a voice is trained; `professional` is the only mode.
"""


OutputAspectRatio: TypeAlias = Literal["landscape", "portrait", "square"]
"""
Shape of the frame: `landscape`, `portrait` or `square`.
"""


OutputDuration: TypeAlias = Literal["30", "60", "180", "long"]
"""
Length to aim for in a clip. With `long`, the model picks a length above 180 seconds.
"""


PlaybackInputMode: TypeAlias = Literal["freeze", "loop", "fit_to_scene"]


PromptAvatarAspectRatio: TypeAlias = Literal["auto", "16:9", "9:16", "1:1", "4:5", "5:4"]
"""
Width to height of a generated avatar's picture: `16:9`, `9:16`, `1:1`, `4:5`, `5:4`, or `auto` to leave it to the API.
"""


class SendMessageRequest(TypedDict):
    """
    Next turn of a session: an answer to the agent, a follow-up, or a change wanted in a video it has already made.
    """

    message: str
    """
    What to say to the agent, 1 to 10000 characters.
    """
    avatar_id: NotRequired[str | None]
    """
    Avatar look to switch to for this message.
    """
    voice_id: NotRequired[str | None]
    """
    Voice to switch to for this message.
    """
    brand_kit_id: NotRequired[str | None]
    """
    Brand kit to use for this message.
    """
    files: NotRequired[list[AssetUrl | AssetId | AssetBase64] | None]
    """
    Files for the agent to work with, 20 at most, each given as a URL, an asset ID or Base64 data.
    """


SessionMode: TypeAlias = Literal["generate", "chat"]
"""
How a session runs: `generate` makes one video unattended, `chat` is a conversation of several turns.
"""


class StarfishEngineSettings(TypedDict):
    """
    Marks a voice that runs on Starfish, which has no settings of its own.
    """

    engine_type: Literal["starfish"]
    """
    Marks these settings as Starfish ones; always `starfish`, for voices that run on Starfish.
    """


class StockVoiceConfig(TypedDict):
    """
    Use of a preset voice in place of a clone of the speaker's.
    """

    use_stock_voice: NotRequired[bool]
    """
    If true, a preset stock voice replaces the clone of the speaker's voice. Default: false.
    """
    preferred_stock_voice_ids: NotRequired[list[str]]
    """
    Stock voices to choose from, by ID. When omitted, the choice is made from the default pool of the target language.
    """


class StopSessionRequest(TypedDict):
    """
    Empty body; stopping a session takes no fields.
    """


class StreamSpeechRequest(TypedDict):
    """
    Text to speak as a stream with a trained voice (`POST /v3/models/audio/tts/stream`).
    """

    voice_id: str
    """
    Trained voice that speaks the text, by ID; `GET /v3/models/audio/voices` lists the IDs.
    """
    text: str
    """
    What to say, 1 to 5000 characters long.
    """
    language: str
    """
    Language in which the text is spoken, such as `en`.
    """
    seed: NotRequired[int | None]
    """
    Seed for the random choices of the model, from 0 to 4294967295.
    """
    with_timestamps: NotRequired[bool]
    """
    True to get timestamps along with the speech; false when omitted. Default: false.
    """


class StudioColorBackgroundInput(TypedDict):
    """
    Background of a single color.
    """

    type: Literal["color"]
    """
    Always `color`, for a background of a single color.
    """
    color: str
    """
    Color in hex notation with six digits, such as `#1A2B3C`.
    """


class TemplateAudioVariable(TypedDict):
    """
    Recording for a template variable.
    """

    type: Literal["audio"]
    """
    Always `audio`, for a variable that holds a recording.
    """
    asset: AssetUrl | AssetId | AssetBase64
    """
    The recording, given as a URL, an asset ID or Base64 data.
    """


TemplateCharacterVariableCharacterType: TypeAlias = Literal["avatar", "talking_photo"]
"""
Kind of character that `character_id` names: `avatar` (default) or `talking_photo`.
"""


TemplateImageVariableFit: TypeAlias = Literal["cover", "contain", "crop", "none"]
"""
How the picture fills its frame: `contain` (default) shows all of it, `cover` fills the frame and may cut off edges, `crop` cuts it to the frame, `none` keeps its size.
"""


class TemplateSubtitlePosition(TypedDict):
    """
    Where subtitles are placed.
    """

    x: NotRequired[float]
    """
    Position of the subtitle along the horizontal axis. Default: 0.0.
    """
    y: NotRequired[float]
    """
    Position of the subtitle along the vertical axis. Default: 0.0.
    """


class TemplateSubtitleSettings(TypedDict):
    """
    Style of subtitles: a preset, and what to change about it.
    """

    preset_name: str
    """
    Name of a subtitle preset, such as `classic`, `bold` or `bright`.
    """
    alignment: NotRequired[int | None]
    """
    Number that says how subtitles are aligned; 2 when omitted. Default: 2.
    """
    disable_highlight: NotRequired[bool | None]
    """
    Turns off the highlighting of spoken words that the preset has, if true. Default: false.
    """
    font_size: NotRequired[int | None]
    """
    Font size to use in place of the preset's.
    """
    position: NotRequired[TemplateSubtitlePosition | None]
    """
    Where to place subtitles, if not where the preset does.
    """


class TemplateTextVariable(TypedDict):
    """
    Text for a template variable.
    """

    type: Literal["text"]
    """
    Always `text`, for a variable that holds words.
    """
    content: str
    """
    Words to put in, 10000 characters at most.
    """


class TemplateVideoDimension(TypedDict):
    """
    Size of the picture, in the template's own aspect ratio.
    """

    width: int
    """
    Width of the output in pixels: an even number from 128 to 4096.
    """
    height: int
    """
    Height of the output in pixels: an even number from 128 to 4096.
    """


TemplateVideoVariableFit: TypeAlias = Literal["cover", "contain", "crop", "none"]
"""
How the clip fills its frame: `contain` (default) shows all of it, `cover` fills the frame and may cut off edges, `crop` cuts it to the frame, `none` keeps its size.
"""


TemplateVideoVariablePlayStyle: TypeAlias = Literal["fit_to_scene", "freeze", "loop", "once", "full_video"]
"""
What happens when clip and scene differ in length: `loop` (default) starts the clip again, `freeze` holds its last frame, `once` plays it a single time, `fit_to_scene` adapts the clip to the scene, `full_video` plays all of it.
"""


class TemplateVoiceVariable(TypedDict):
    """
    Voice for a template variable.
    """

    type: Literal["voice"]
    """
    Always `voice`, for a variable that holds a voice.
    """
    voice_id: str
    """
    ID of the voice, from `GET /v3/voices`.
    """
    locale: NotRequired[str | None]
    """
    Locale or accent in which the voice speaks, such as `en-US`.
    """


class TextToSpeechRequest(TypedDict):
    """
    Body of a text-to-speech request.
    """

    text: str
    """
    What to say, 1 to 5000 characters long.
    """
    voice_id: str
    """
    Voice that speaks the text. Only voices on the `starfish` engine work; `GET /v3/voices?engine=starfish` lists them.
    """
    input_type: NotRequired[str]
    """
    How `text` is read: `text` (default) as plain text, `ssml` as SSML markup. Default: "text".
    """
    speed: NotRequired[float]
    """
    Speech rate factor from 0.5 to 2.0. Default: 1.0.
    """
    language: NotRequired[str | None]
    """
    Base language code, such as `en`, `pt` or `zh`. When not given, it is detected from the text.
    """
    locale: NotRequired[str | None]
    """
    BCP-47 tag such as `en-US` or `pt-BR`. If given, it also decides the language.
    """


class UpdateAvatarGroupRequest(TypedDict):
    """
    Changes to an avatar group (`PATCH /v3/avatars/{group_id}`).
    """

    default_voice_id: NotRequired[str | None]
    """
    Voice that the avatar uses by default from now on, by ID; 255 characters at most. `GET /v3/voices` lists the IDs.
    """


class UpdateAvatarLookRequest(TypedDict):
    """
    Changes to an avatar look (`PATCH /v3/avatars/looks/{look_id}`).
    """

    name: NotRequired[str | None]
    """
    Name to show for the look from now on.
    """


class UpdateBrandGlossaryRequest(TypedDict):
    """
    Changes to a brand glossary (`PATCH /v3/brand-glossaries/{brand_glossary_id}`).
    """

    name: NotRequired[str]
    """
    Name to show for the glossary from now on, 1 to 64 characters.
    """
    terms: NotRequired[list[BrandGlossaryTermWrite]]
    """
    Terms that have a fixed pronunciation from now on, each with how it is spoken. Unchanged when omitted.
    """
    do_not_translate_terms: NotRequired[list[DoNotTranslateEntryWrite]]
    """
    Terms that translations keep as they are from now on. Unchanged when omitted.
    """
    forced_translations: NotRequired[list[ForcedTranslationEntryWrite]]
    """
    Terms that are translated in a set way from now on, each with its translation. Unchanged when omitted.
    """


class UpdateBrandKitColorRoles(TypedDict):
    """
    Colors to give a role in a kit.
    """

    primary: NotRequired[str | None]
    """
    Color to use as the main one, in hex notation such as `#FF5733`.
    """
    secondary: NotRequired[str | None]
    """
    Color to use as the second one, in hex notation such as `#FF5733`.
    """
    tertiary: NotRequired[str | None]
    """
    Color to use as the third one, in hex notation such as `#FF5733`.
    """
    accent: NotRequired[str | None]
    """
    Color to use for accents, in hex notation such as `#FF5733`.
    """


class UpdateBrandKitFontRole(TypedDict):
    """
    Font and weight to use for one role.
    """

    font_id: NotRequired[str | None]
    """
    ID of the font, as in the kit's `fonts`.
    """
    weight: NotRequired[int | None]
    """
    Weight of the font, from 1 to 1000; the larger, the bolder.
    """


class UpdateBrandKitFontRoles(TypedDict):
    """
    Fonts to give a role in a kit.
    """

    title_text: NotRequired[UpdateBrandKitFontRole | None]
    """
    Font and weight to set titles in.
    """
    body_text: NotRequired[UpdateBrandKitFontRole | None]
    """
    Font and weight to set body text in.
    """


class UpdateBrandKitLogoRoles(TypedDict):
    """
    Logos to give a role in a kit.
    """

    primary: NotRequired[str | None]
    """
    Logo to use as the main one, by its ID.
    """


class UpdateBrandKitRequest(TypedDict):
    """
    Changes to a brand kit (`PATCH /v3/brand-kits/{brand_kit_id}`).
    """

    name: NotRequired[str]
    """
    Name to show for the kit from now on, 1 to 256 characters.
    """
    color_roles: NotRequired[UpdateBrandKitColorRoles]
    """
    Which colors are the primary, secondary, tertiary and accent ones from now on. Unchanged when omitted.
    """
    logo_roles: NotRequired[UpdateBrandKitLogoRoles]
    """
    Which logo is the primary one from now on. Unchanged when omitted.
    """
    font_roles: NotRequired[UpdateBrandKitFontRoles]
    """
    Which fonts titles and body text are set in from now on. Unchanged when omitted.
    """


class UpdateLipsyncRequest(TypedDict):
    """
    Changes to a lip-sync job (`PATCH /v3/lipsyncs/{lipsync_id}`).
    """

    title: str
    """
    Title to show from now on, in place of the current one.
    """


class UpdateVideoTranslationRequest(TypedDict):
    """
    Changes to a video translation (`PATCH /v3/video-translations/{video_translation_id}`).
    """

    title: str
    """
    Title to show from now on, in place of the current one.
    """


class UploadSRTRequest(TypedDict):
    """
    Subtitles that replace those of a proofread (`PUT /v3/video-translations/proofreads/{proofread_id}/srt`).
    """

    srt: AssetUrl | AssetId
    """
    The subtitles, as an SRT file given as a URL or an asset ID.
    """


VideoAspectRatio: TypeAlias = Literal["16:9", "9:16", "4:5", "5:4", "1:1", "auto"]
"""
Width to height of the frame: `16:9`, `9:16`, `4:5`, `5:4`, `1:1`, or `auto` for that of the source.
"""


VideoOutputFormat: TypeAlias = Literal["mp4", "webm"]
"""
Container of the video: `mp4`, or `webm` with a transparent background.
"""


VideoQualityQuestionId: TypeAlias = Literal[
    "engagement", "prompt_intent", "composition", "temporal_consistency", "craft", "q1"
]
"""
Question that two videos are judged by: `engagement`, `prompt_intent`, `composition`, `temporal_consistency`, `craft` or `q1`.
"""


VideoResolution: TypeAlias = Literal["4k", "1080p", "720p"]
"""
Size of the frame's short edge: `4k`, `1080p` or `720p`.
"""


VideoTranslationMode: TypeAlias = Literal["speed", "precision"]
"""
What counts more: `speed` finishes sooner, `precision` gives better quality.
"""


WatermarkPosition: TypeAlias = Literal["top_left", "top_right", "bottom_left", "bottom_right"]
"""
Corner of the frame: `top_left`, `top_right`, `bottom_left` or `bottom_right`.
"""


WebhookEventType: TypeAlias = Literal[
    "avatar_video.success",
    "avatar_video.fail",
    "avatar_video_gif.success",
    "avatar_video_gif.fail",
    "video_translate.success",
    "video_translate.fail",
    "video_translate.preflight.validation_failed",
    "video_translate.preflight.download_failed",
    "personalized_video",
    "instant_avatar.success",
    "instant_avatar.fail",
    "photo_avatar_generation.success",
    "photo_avatar_generation.fail",
    "photo_avatar_train.success",
    "photo_avatar_train.fail",
    "photo_avatar_add_motion.success",
    "photo_avatar_add_motion.fail",
    "proofread_creation.success",
    "proofread_creation.fail",
    "live_avatar.success",
    "live_avatar.fail",
    "avatar_video_caption.success",
    "avatar_video_caption.fail",
    "video_agent.success",
    "video_agent.fail",
    "hyperframes_video.success",
    "hyperframes_video.fail",
    "ai_clipping.success",
    "ai_clipping.fail",
    "filler_word_removal.success",
    "filler_word_removal.fail",
    "podcast.success",
    "podcast.fail",
    "batch.finished",
]
"""
Event that an endpoint can be told about: the name of a job and how it ended, or `batch.finished`. `GET /v3/webhooks/event-types` explains each.
"""


class WorkflowGraphNodeConfig(TypedDict):
    """
    Settings of the node, which follow the `config_schema` of its type.
    """


class WorkflowGraphOutputDecl(TypedDict):
    """
    Result of a workflow: the output of one of its nodes.
    """

    node_id: str
    """
    ID of the node that gives the result.
    """
    port: str
    """
    Name of the output port of that node.
    """


WorkflowProductGraphOutputs: TypeAlias = dict[str, WorkflowGraphOutputDecl]
"""
Results of a run, keyed by name: each is the output of a node.
"""


WorkflowValueType: TypeAlias = Literal["text", "json", "video", "image", "audio", "avatar"]
"""
Kind of value: `text`, `json`, `video`, `image`, `audio` or `avatar`.
"""


class BackgroundSetting(TypedDict):
    """
    What is shown behind the subject: one color, or a picture.
    """

    type: BackgroundSettingType
    """
    `color` fills with one hex color; `image` shows the picture at `url` or in `asset_id`.
    """
    value: NotRequired[str | None]
    """
    Hex color such as `#ff0000`; needed if `type` is `color`.
    """
    url: NotRequired[str | None]
    """
    Address of the picture to show if `type` is `image`. Excludes `asset_id`.
    """
    asset_id: NotRequired[str | None]
    """
    HeyGen asset that holds the picture to show if `type` is `image`. Excludes `url`.
    """


class CaptionSetting(TypedDict):
    """
    Captions of a video: a file of their own and, with `style`, drawn onto the picture as well.
    """

    file_format: NotRequired[CaptionFileFormat]
    """
    File type of the separate caption file. Default: "srt".
    """
    style: NotRequired[CaptionStyle | None]
    """
    Look of captions drawn onto the video. When omitted, only the separate caption file is produced.
    """


class CreateBatchVideoFromCinematicAvatar(TypedDict):
    """
    Cinematic Avatar video made from `prompt` and references, as one item of a batch.
    """

    type: Literal["cinematic_avatar"]
    """
    Selects a video made from a prompt plus references; always `cinematic_avatar`.
    """
    prompt: str
    """
    Plain-language description of the wanted video, 1 to 10000 characters.
    """
    avatar_id: list[str]
    """
    One to three avatar looks, by ID, that serve as visual references.
    """
    references: NotRequired[list[AssetUrl | AssetId | AssetBase64] | None]
    """
    Images, videos or audio that steer the result, each as inline base64, a URL or an `asset_id`. Avatars and references together may hold up to 9 images and 3 videos.
    """
    aspect_ratio: NotRequired[CreateBatchVideoFromCinematicAvatarAspectRatio]
    """
    Shape of the output frame: `16:9` (default), `9:16` or `1:1`. Other ratios do not work with `cinematic_avatar`. Default: "16:9".
    """
    resolution: NotRequired[CreateBatchVideoFromCinematicAvatarResolution]
    """
    Size of the output: `720p` (default) or `1080p`. Other sizes do not work with `cinematic_avatar`. Default: "720p".
    """
    auto_duration: NotRequired[bool]
    """
    Leaves the length of the video to the model. Do not send `duration` when this is `true`. Default: false.
    """
    duration: NotRequired[int | None]
    """
    Length in seconds, from 4 to 15; default 10. Leave out with `auto_duration` `true`.
    """
    enhance_prompt: NotRequired[bool]
    """
    Lets the server improve the prompt before use. Default: false.
    """
    title: NotRequired[str | None]
    """
    Title shown for the video in HeyGen's dashboard.
    """


class CreateBrandGlossaryRequest(TypedDict):
    """
    Name and terms of a new glossary (`POST /v3/brand-glossaries`).
    """

    name: str
    """
    Name under which the glossary is shown to people, 1 to 64 characters.
    """
    terms: NotRequired[list[BrandGlossaryTermWrite]]
    """
    Terms with a fixed pronunciation, each with how it is spoken. Empty when omitted. Default: [].
    """
    do_not_translate_terms: NotRequired[list[DoNotTranslateEntryWrite]]
    """
    Terms that translations keep as they are. Empty when omitted. Default: [].
    """
    forced_translations: NotRequired[list[ForcedTranslationEntryWrite]]
    """
    Terms that are always translated in a set way, each with its translation. Empty when omitted. Default: [].
    """


class CreateHyperframesRenderRequest(TypedDict):
    """
    HyperFrames project to render, and how (`POST /v3/hyperframes/renders`).
    """

    project: AssetUrl | AssetId | AssetBase64
    """
    HyperFrames project to render, given as a URL, an asset ID or Base64 data.
    """
    fps: NotRequired[int | None]
    """
    Frames per second of the video, from 1 to 240; 30 when omitted. Default: 30.
    """
    quality: NotRequired[CreateHyperframesRenderRequestQuality]
    """
    Quality of the video: `draft`, `standard` (default) or `high`. Default: "standard".
    """
    format: NotRequired[CreateHyperframesRenderRequestFormat]
    """
    Container of the video: `mp4` (default), `webm` or `mov`. Default: "mp4".
    """
    resolution: NotRequired[HyperframesResolution]
    """
    Resolution of the video: `1080p` (default) or `4k`. Default: "1080p".
    """
    aspect_ratio: NotRequired[HyperframesAspectRatio]
    """
    Width to height of the frame: `16:9` (default), `9:16` or `1:1`. Default: "16:9".
    """
    composition: NotRequired[str | None]
    """
    Which composition of the project to render; 512 characters at most.
    """
    variables: NotRequired[CreateHyperframesRenderRequestVariables | None]
    """
    Values for the project's variables, keyed by variable name.
    """
    title: NotRequired[str | None]
    """
    Title under which the render is shown to people, 500 characters at most.
    """
    callback_id: NotRequired[str | None]
    """
    ID of the caller's own choice, repeated in callbacks; 256 characters at most.
    """
    callback_url: NotRequired[str | None]
    """
    URL that gets a POST when the render has ended.
    """


class CreateLipsyncRequest(TypedDict):
    """
    Video and the sound to put in it (`POST /v3/lipsyncs`).
    """

    video: AssetUrl | AssetId
    """
    Video whose speaker is to be re-synced, given as a URL or an asset ID.
    """
    audio: AssetUrl | AssetId
    """
    Recording that replaces the sound, given as a URL or an asset ID.
    """
    title: NotRequired[str | None]
    """
    Title under which the job is shown to people.
    """
    mode: NotRequired[VideoTranslationMode]
    """
    Trade-off between speed and quality: `speed` finishes sooner, `precision` gives better quality through avatar inference. Default: "speed".
    """
    callback_url: NotRequired[str | None]
    """
    URL that gets a POST when the job has ended.
    """
    callback_id: NotRequired[str | None]
    """
    ID of the caller's own choice, repeated in the webhook payload.
    """
    enable_caption: NotRequired[bool]
    """
    If true, captions are made for the result. Default: false.
    """
    keep_the_same_format: NotRequired[bool | None]
    """
    Keeps the resolution, bitrate and other encoding specs of the source.
    """
    enable_dynamic_duration: NotRequired[bool]
    """
    Lets the result become longer or shorter than the source, so that it fits the recording. Default: true.
    """
    disable_music_track: NotRequired[bool]
    """
    Leaves the background music out of the result if true. Default: false.
    """
    enable_speech_enhancement: NotRequired[bool]
    """
    Improves the quality of the speech if true. Default: false.
    """
    enable_watermark: NotRequired[bool]
    """
    Puts a watermark on the result if true. Default: false.
    """
    start_time: NotRequired[float | None]
    """
    Where a partial lip-sync begins, in seconds.
    """
    end_time: NotRequired[float | None]
    """
    Where a partial lip-sync stops, in seconds.
    """
    fps_mode: NotRequired[str | None]
    """
    Frame rate of the result: `vfr` is variable, `cfr` constant, `passthrough` the same as the source.
    """
    folder_id: NotRequired[str | None]
    """
    Project or folder that the job is filed under, by ID.
    """


class CreateModelAudioVoiceRequest(TypedDict):
    """
    Recordings to train a voice from (`POST /v3/models/audio/voices`).
    """

    mode: NotRequired[ModelAudioVoiceMode | None]
    """
    How the voice is trained; `professional` is the only mode.
    """
    voice_id: NotRequired[str | None]
    """
    ID of the voice that the recordings are for, 1 to 64 characters without spaces. The answer holds the voice's ID whether or not one is sent.
    """
    name: NotRequired[str | None]
    """
    Name under which the voice is shown to people, 1 to 256 characters.
    """
    language: NotRequired[str | None]
    """
    Language of the recordings, such as `en`; 1 to 32 characters.
    """
    audio: list[AssetUrl | AssetId | AssetBase64]
    """
    Recordings of the voice, 1 to 10, each given as a URL, an asset ID or Base64 data.
    """


class CreatePodcastRequest(TypedDict):
    """
    What a podcast is about, and who talks (`POST /v3/podcasts`).
    """

    topic: NotRequired[str | None]
    """
    What the podcast is about, 4000 characters at most.
    """
    source_files: NotRequired[list[AssetUrl | AssetId]]
    """
    Files that the podcast is based on, 5 at most, each given as a URL or an asset ID.
    """
    host_avatar_id: str
    """
    Avatar of the host, by ID.
    """
    guest_avatar_id: str
    """
    Avatar of the guest, by ID.
    """
    host_voice_id: str
    """
    Voice in which the host speaks, by ID.
    """
    guest_voice_id: str
    """
    Voice in which the guest speaks, by ID.
    """
    layout: NotRequired[CreatePodcastRequestLayout]
    """
    Shape of the frame: `landscape` (default) or `portrait`. Default: "landscape".
    """
    duration: NotRequired[CreatePodcastRequestDuration]
    """
    Length to aim for: `1min`, `2min`, `3min` or `5min`; `auto` (default) leaves it to the API. Default: "auto".
    """
    instructions: NotRequired[str | None]
    """
    Further wishes for the podcast in plain language, 2000 characters at most.
    """
    callback_url: NotRequired[str | None]
    """
    URL that gets a POST when the job has ended.
    """
    callback_id: NotRequired[str | None]
    """
    ID of the caller's own choice, repeated in callbacks.
    """


class CreatePromptAvatarRequest(TypedDict):
    """
    Has an avatar generated from a description.
    """

    type: Literal["prompt"]
    """
    Set to `prompt` for an avatar generated by AI.
    """
    name: str
    """
    Name under which the avatar is shown to people.
    """
    prompt: str
    """
    Text that describes the avatar to generate.
    """
    reference_images: NotRequired[list[AssetUrl | AssetId | AssetBase64] | None]
    """
    Pictures that the avatar should resemble, 3 at most, each given as a URL, an asset ID or Base64 data.
    """
    avatar_group_id: NotRequired[str | None]
    """
    Identity (group) that receives the generated avatar; a new one is made when omitted. An `avatar_id` sent alongside must be a member of this group.
    """
    avatar_id: NotRequired[str | None]
    """
    Avatar used as visual reference; it must exist with a usable image or the request fails. The result joins its group, or `avatar_group_id` when that is set, in which case this avatar must be in that group.
    """
    aspect_ratio: NotRequired[PromptAvatarAspectRatio | None]
    """
    Width to height of the avatar's picture: `16:9`, `9:16`, `1:1`, `4:5`, `5:4`, or `auto` to leave it to the API.
    """


class CreateProofreadRequest(TypedDict):
    """
    Video whose translated subtitles are to be proofread (`POST /v3/video-translations/proofreads`).
    """

    video: AssetUrl | AssetId
    """
    Video to translate, given as a URL or an asset ID.
    """
    output_languages: list[str]
    """
    Languages to translate into, by code; each gets a session of its own.
    """
    title: str
    """
    Title under which the result is shown to people.
    """
    brand_voice_id: NotRequired[str | None]
    """
    Older name of `brand_glossary_id`, still accepted and naming the same workspace record: a glossary of custom term translations. `GET /v3/brand-glossaries` lists the IDs.
    """
    brand_glossary_id: NotRequired[str | None]
    """
    Brand glossary that fixes how chosen terms are translated. The older `brand_voice_id` means the same; `GET /v3/brand-glossaries` lists the IDs.
    """
    speaker_num: NotRequired[int | None]
    """
    How many people speak; giving it helps to tell the speakers apart.
    """
    folder_id: NotRequired[str | None]
    """
    Project or folder to file the proofread under.
    """
    enable_video_stretching: NotRequired[bool]
    """
    Lets the result become longer or shorter than the source, so that speech keeps a natural pace. Default: false.
    """
    disable_music_track: NotRequired[bool]
    """
    Leaves the background music out of the result if true. Default: false.
    """
    enable_speech_enhancement: NotRequired[bool]
    """
    Improves the quality of the speech if true. Default: false.
    """
    srt: NotRequired[AssetUrl | AssetId | None]
    """
    Subtitles to start from, as an SRT file given as a URL or an asset ID.
    """
    mode: NotRequired[VideoTranslationMode]
    """
    `speed` finishes sooner; `precision` gives better quality. Default: "speed".
    """
    keep_the_same_format: NotRequired[bool]
    """
    If true, the output is encoded like the source, with its resolution and bitrate. Default: false.
    """


class CreateVideoAgentRequest(TypedDict):
    """
    What the agent is to make a video of, and with what (`POST /v3/video-agents`).
    """

    prompt: str
    """
    What the video is to be about, and anything else the agent should know; 1 to 10000 characters.
    """
    mode: NotRequired[SessionMode]
    """
    `generate` (default) runs unattended and yields a single video. In `chat` the agent may stop to ask for a decision, and takes revisions. Default: "generate".
    """
    avatar_id: NotRequired[str | None]
    """
    Avatar look that the video must use; the agent chooses one when omitted.
    """
    voice_id: NotRequired[str | None]
    """
    Voice that speaks the narration; the agent chooses one when omitted.
    """
    style_id: NotRequired[str | None]
    """
    Curated visual style to apply to the video. `GET /v3/video-agents/styles` lists the IDs.
    """
    brand_kit_id: NotRequired[str | None]
    """
    Brand kit whose colors, fonts and logos the video takes on.
    """
    brand_glossary_id: NotRequired[str | None]
    """
    Brand glossary that governs how terms are pronounced, by ID. `GET /v3/brand-glossaries` lists the IDs.
    """
    orientation: NotRequired[CreateVideoAgentRequestOrientation | None]
    """
    Orientation of the video; detected from the content when omitted.
    """
    files: NotRequired[list[AssetUrl | AssetId | AssetBase64] | None]
    """
    Files for the agent to work with, 20 at most, each given as a URL, an asset ID or Base64 data.
    """
    callback_url: NotRequired[str | None]
    """
    Webhook URL that is told when the session completes or fails.
    """
    callback_id: NotRequired[str | None]
    """
    Caller's own ID, repeated in the webhook payload when given.
    """
    incognito_mode: NotRequired[bool]
    """
    If true, the session neither uses stored memory nor adds to it. Default: false.
    """


class CreateVideoFromCinematicAvatar(TypedDict):
    """
    Makes a Cinematic Avatar video from `prompt`, 1 to 3 avatar looks and optional image, video or audio references, using Seedance. Takes no script or voice: prompt and references alone drive motion and speech.
    """

    type: Literal["cinematic_avatar"]
    """
    Selects a video made from a prompt plus references; always `cinematic_avatar`.
    """
    prompt: str
    """
    Plain-language description of the wanted video, 1 to 10000 characters.
    """
    avatar_id: list[str]
    """
    One to three avatar looks, by ID, that serve as visual references.
    """
    references: NotRequired[list[AssetUrl | AssetId | AssetBase64] | None]
    """
    Images, videos or audio that steer the result, each as inline base64, a URL or an `asset_id`. Avatars and references together may hold up to 9 images and 3 videos.
    """
    aspect_ratio: NotRequired[CreateVideoFromCinematicAvatarAspectRatio]
    """
    Shape of the output frame: `16:9` (default), `9:16` or `1:1`. Other ratios do not work with `cinematic_avatar`. Default: "16:9".
    """
    resolution: NotRequired[CreateVideoFromCinematicAvatarResolution]
    """
    Size of the output: `720p` (default) or `1080p`. Other sizes do not work with `cinematic_avatar`. Default: "720p".
    """
    auto_duration: NotRequired[bool]
    """
    Leaves the length of the video to the model. Do not send `duration` when this is `true`. Default: false.
    """
    duration: NotRequired[int | None]
    """
    Length in seconds, from 4 to 15; default 10. Leave out with `auto_duration` `true`.
    """
    enhance_prompt: NotRequired[bool]
    """
    Lets the server improve the prompt before use. Default: false.
    """
    title: NotRequired[str | None]
    """
    Title shown for the video in HeyGen's dashboard.
    """
    folder_id: NotRequired[str | None]
    """
    Project or folder to file the video under, by ID.
    """


class CreateVideoTranslationRequest(TypedDict):
    """
    Video to translate, the languages wanted, and how (`POST /v3/video-translations`).
    """

    video: AssetUrl | AssetId
    """
    Video to translate, given as a URL or an asset ID.
    """
    title: NotRequired[str | None]
    """
    Title under which the result is shown to people.
    """
    output_languages: list[str]
    """
    Languages to translate into, each giving a translation of its own: by name, such as `Spanish (Spain)`, or by code, such as `es`. `GET /v3/video-translations/languages` lists the names.
    """
    audio: NotRequired[AssetUrl | AssetId | None]
    """
    Recording to dub with instead of generated speech, given as a URL or an asset ID.
    """
    input_language: NotRequired[str | None]
    """
    Code of the language spoken in the source; detected when omitted.
    """
    translate_audio_only: NotRequired[bool]
    """
    If true, the audio is translated and the picture stays as it is. Default: false.
    """
    speaker_num: NotRequired[int | None]
    """
    How many people speak; giving it helps to tell the speakers apart.
    """
    mode: NotRequired[VideoTranslationMode]
    """
    `speed` finishes sooner; `precision` gives better quality by running avatar inference. Default: "speed".
    """
    callback_url: NotRequired[str | None]
    """
    URL that gets a POST when the job has ended.
    """
    callback_id: NotRequired[str | None]
    """
    ID of the caller's own choice, repeated in the webhook payload.
    """
    enable_caption: NotRequired[bool]
    """
    If true, the translated video gets captions. Default: false.
    """
    keep_the_same_format: NotRequired[bool | None]
    """
    Keeps the resolution, bitrate and other encoding specs of the source.
    """
    enable_dynamic_duration: NotRequired[bool]
    """
    Lets the translation become longer or shorter than the source, so that speech keeps a natural pace. Default: true.
    """
    disable_music_track: NotRequired[bool]
    """
    Leaves the background music out of the result if true. Default: false.
    """
    enable_speech_enhancement: NotRequired[bool]
    """
    Improves the quality of the speech if true. Default: false.
    """
    enable_watermark: NotRequired[bool]
    """
    Puts a watermark on the result if true. Default: false.
    """
    start_time: NotRequired[float | None]
    """
    Second of the source at which a partial translation begins.
    """
    end_time: NotRequired[float | None]
    """
    Second of the source at which a partial translation stops.
    """
    brand_voice_id: NotRequired[str | None]
    """
    Older name of `brand_glossary_id`, still accepted and naming the same workspace record: a glossary of custom term translations. `GET /v3/brand-glossaries` lists the IDs.
    """
    brand_glossary_id: NotRequired[str | None]
    """
    Brand glossary that fixes how chosen terms are translated. The older `brand_voice_id` means the same; `GET /v3/brand-glossaries` lists the IDs.
    """
    stock_voice_config: NotRequired[StockVoiceConfig | None]
    """
    Speaks in a preset stock voice, tuned for target-language pronunciation and accent, instead of a clone of the speaker (the default). Enterprise only; the HeyGen account team enables it per account and language.
    """
    srt: NotRequired[AssetUrl | AssetId | None]
    """
    Subtitles to use, as an SRT file given as a URL or an asset ID; `srt_role` says which video they belong to.
    """
    srt_role: NotRequired[CreateVideoTranslationRequestSrtRole | None]
    """
    Video that the subtitles belong to: `input` is the source, `output` the translation.
    """
    fps_mode: NotRequired[CreateVideoTranslationRequestFpsMode | None]
    """
    Frame rate of the result: `vfr` is variable, `cfr` constant, `passthrough` the same as the source. Has no effect without a custom `audio` track.
    """
    folder_id: NotRequired[str | None]
    """
    Project or folder to file the translation under.
    """


class CreateWebhookEndpointRequest(TypedDict):
    """
    Webhook endpoint to register (`POST /v3/webhooks/endpoints`).
    """

    url: str
    """
    HTTPS address, reachable from the public internet, to which webhook POST requests go.
    """
    events: NotRequired[list[WebhookEventType] | None]
    """
    Event types to deliver. All events are delivered when omitted or `null`.
    """
    entity_id: NotRequired[str | None]
    """
    Optional ID that limits the endpoint to one resource, such as a personalized video project.
    """


class CreateWorkflowRunRequest(TypedDict):
    """
    Workflow to run, and with which inputs (`POST /v3/workflow-runs`).
    """

    workflow_id: str
    """
    ID of the workflow to run, from `GET /v3/workflows`.
    """
    version_number: NotRequired[int | None]
    """
    Number of the published version to run, 1 or more; the API chooses one when omitted.
    """
    inputs: NotRequired[CreateWorkflowRunRequestInputs]
    """
    Values for the inputs that the graph declares, keyed by input name.
    """


class ElevenLabsEngineSettings(TypedDict):
    """
    Settings of voices that run on ElevenLabs.
    """

    model: NotRequired[ElevenLabsModel | None]
    """
    Model of ElevenLabs that speaks the text.
    """
    similarity_boost: NotRequired[float | None]
    """
    How closely the speech keeps to the original voice, from 0 to 1.
    """
    stability: NotRequired[float | None]
    """
    How even the speech is, from 0 (lively) to 1 (steady).
    """
    style: NotRequired[float | None]
    """
    How strongly the speaking style of the original voice comes through, from 0 to 1.
    """
    use_speaker_boost: NotRequired[bool | None]
    """
    Brings the speech closer still to the original speaker if true.
    """
    engine_type: Literal["elevenlabs"]
    """
    Marks these settings as ElevenLabs ones; always `elevenlabs`, for voices that run on ElevenLabs.
    """


class FishEngineSettings(TypedDict):
    """
    Settings of voices that run on Fish Audio.
    """

    model: NotRequired[FishModel | None]
    """
    Version of the Fish Audio model; `s1` by default.
    """
    stability: NotRequired[float | None]
    """
    How even the speech is, from 0 to 1; larger values make it steadier.
    """
    similarity: NotRequired[float | None]
    """
    How closely the speech keeps to the source voice, from 0 to 1.
    """
    engine_type: Literal["fish"]
    """
    Marks these settings as Fish Audio ones; always `fish`, for voices that run on Fish Audio.
    """


class HighlightOutputSettings(TypedDict):
    """
    How clips come out: lengths, shape, captions and what to look for.
    """

    duration_types: NotRequired[list[OutputDuration]]
    """
    Clip lengths to aim for, at least one. A separate clip is made for every entry.
    """
    aspect_ratio: NotRequired[OutputAspectRatio]
    """
    Frame shape applied to every clip. Defaults to `portrait` (9:16). Default: "portrait".
    """
    captions: NotRequired[bool]
    """
    Whether captions are rendered into the picture; `false` turns them off. Default: true.
    """
    caption_style: NotRequired[CaptionStylePreset]
    """
    Look of the captions, such as `outline_classic` (default) or `bold`; counts only with `captions`. Default: "outline_classic".
    """
    prompt: NotRequired[str | None]
    """
    What makes a highlight, for the model that picks them; 500 characters at most.
    """


class PlaybackInput(TypedDict):
    """
    How a video clip plays in its scene.
    """

    mode: NotRequired[PlaybackInputMode | None]
    """
    What happens when clip and scene differ in length: `freeze` holds the last frame, `loop` starts the clip again, `fit_to_scene` adapts the clip to the scene.
    """
    volume: NotRequired[float]
    """
    Loudness of the clip, where 0.0 is silent and 1.0 (default) is the source level. Default: 1.0.
    """
    mute: NotRequired[bool]
    """
    When `true`, silences the clip whatever `volume` says. Default: false.
    """


class TemplateCharacterVariable(TypedDict):
    """
    Character for a template variable.
    """

    type: Literal["character"]
    """
    Always `character`, for a variable that holds an avatar or talking photo.
    """
    character_id: str
    """
    ID of the avatar or, with `character_type` `talking_photo`, of the talking photo.
    """
    character_type: NotRequired[TemplateCharacterVariableCharacterType]
    """
    Kind of character that `character_id` names: `avatar` (default) or `talking_photo`. Default: "avatar".
    """


class TemplateImageVariable(TypedDict):
    """
    Picture for a template variable.
    """

    type: Literal["image"]
    """
    Always `image`, for a variable that holds a picture.
    """
    asset: AssetUrl | AssetId | AssetBase64
    """
    The picture, given as a URL, an asset ID or Base64 data.
    """
    fit: NotRequired[TemplateImageVariableFit]
    """
    How the picture fills its frame: `contain` (default) shows all of it, `cover` fills the frame and may cut off edges, `crop` cuts it to the frame, `none` keeps its size. Default: "contain".
    """


class TemplateVideoVariable(TypedDict):
    """
    Video clip for a template variable.
    """

    type: Literal["video"]
    """
    Always `video`, for a variable that holds a video clip.
    """
    asset: AssetUrl | AssetId | AssetBase64
    """
    The clip, given as a URL, an asset ID or Base64 data.
    """
    fit: NotRequired[TemplateVideoVariableFit]
    """
    How the clip fills its frame: `contain` (default) shows all of it, `cover` fills the frame and may cut off edges, `crop` cuts it to the frame, `none` keeps its size. Default: "contain".
    """
    play_style: NotRequired[TemplateVideoVariablePlayStyle]
    """
    What happens when clip and scene differ in length: `loop` (default) starts the clip again, `freeze` holds its last frame, `once` plays it a single time, `fit_to_scene` adapts the clip to the scene, `full_video` plays all of it. Default: "loop".
    """
    volume: NotRequired[float]
    """
    Loudness of the clip, from 0.0 (silent) to 1.0 (default, as in the source). Default: 1.0.
    """


class UpdateWebhookEndpointRequest(TypedDict):
    """
    Changes to a webhook endpoint (`PATCH /v3/webhooks/endpoints/{endpoint_id}`).
    """

    url: NotRequired[str | None]
    """
    Replacement address; has to be HTTPS and reachable from the public internet.
    """
    events: NotRequired[list[WebhookEventType] | None]
    """
    Event types to deliver from now on, in place of the earlier list.
    """


class VideoQualityComparisonRequest(TypedDict):
    """
    Two videos to compare, and the question to judge them by.
    """

    prompt: str
    """
    Prompt that both videos were made from, 1 to 10000 characters.
    """
    model_a: str
    """
    Name of the model that made the first video, 1 to 255 characters.
    """
    model_b: str
    """
    Name of the model that made the second video, 1 to 255 characters.
    """
    video_a: AssetUrl | AssetId | AssetBase64
    """
    First video, given as a URL, an asset ID or Base64 data.
    """
    video_b: AssetUrl | AssetId | AssetBase64
    """
    Second video, given as a URL, an asset ID or Base64 data.
    """
    question_id: VideoQualityQuestionId
    """
    Question that the videos are judged by, such as `engagement`.
    """
    judge_model_version: NotRequired[str | None]
    """
    Version of the model that judges, 1 to 128 characters; the API chooses one when omitted.
    """


class VoiceSettingsInput(TypedDict):
    """
    How a voice speaks: pace, pitch, loudness, accent and the settings of its engine.
    """

    speed: NotRequired[float]
    """
    Speech rate factor from 0.5 (half) to 1.5. Default: 1.0.
    """
    pitch: NotRequired[float]
    """
    Pitch shift in semitones, from -50 to +50. Default: 0.0.
    """
    volume: NotRequired[float]
    """
    Loudness of the voice, from 0.0 (silent) to 1.0 (full). Helps balance speech against background audio. Default: 1.0.
    """
    locale: NotRequired[str | None]
    """
    Preferred locale or accent when the voice speaks several languages, such as `en-US`.
    """
    engine_settings: NotRequired[ElevenLabsEngineSettings | FishEngineSettings | StarfishEngineSettings | None]
    """
    Tuning for one voice engine, selected by `engine_type` (such as `elevenlabs`), which has to match the engine of the voice. A `voice_id` from another engine causes a rejection.
    """


class WatermarkPlacement(TypedDict):
    """
    Corner that a watermark is anchored to, and how far it is moved from there.
    """

    position: NotRequired[WatermarkPosition]
    """
    Corner that the watermark is anchored to. Default: "bottom_right".
    """
    offset_x: NotRequired[float | None]
    """
    Horizontal nudge as a fraction of the frame's width. Positive values move right, negative values left (0.05 = 5%).
    """
    offset_y: NotRequired[float | None]
    """
    Vertical nudge as a fraction of the frame's height. Positive values move down, negative values up (0.05 = 5%).
    """


class WorkflowGraphInputDecl(TypedDict):
    """
    Input that a run of the workflow takes.
    """

    type: WorkflowValueType
    """
    Kind of value that the input takes, such as `text` or `video`.
    """
    required: NotRequired[bool]
    """
    Tells if a run needs the input; true when omitted. Default: true.
    """


WorkflowProductGraphInputs: TypeAlias = dict[str, WorkflowGraphInputDecl]
"""
Inputs that a run takes, keyed by name.
"""


class CreateAiClippingRequest(TypedDict):
    """
    Video to cut clips from, and how (`POST /v3/ai-clipping`).
    """

    video: AssetUrl | AssetId
    """
    Video to cut clips from, given as a URL or an asset ID.
    """
    title: NotRequired[str | None]
    """
    Job title. When left out, the title of the source video is used.
    """
    input_language: NotRequired[str | None]
    """
    Language spoken in the source, as an ISO 639-1 code such as `en` or `es`. Detected automatically when absent.
    """
    output_settings: NotRequired[HighlightOutputSettings]
    """
    Controls how clips come out: mix of durations, aspect ratio, captions and so on.
    """
    callback_url: NotRequired[str | None]
    """
    HTTPS address for this job's callbacks. They are not signed (only registered endpoints with a secret get signatures): check TLS and the `callback_id` that comes back before trusting one.
    """
    callback_id: NotRequired[str | None]
    """
    ID of the caller's own choice, repeated in callbacks; 128 characters at most.
    """


class CreateLipsyncBatchRequest(TypedDict):
    """
    Lip-sync jobs to start as one batch.
    """

    title: NotRequired[str | None]
    """
    Batch name as it appears in the HeyGen app.
    """
    callback_url: NotRequired[str | None]
    """
    Webhook URL called a single time, after all items of the batch are in a terminal state.
    """
    lipsyncs: list[CreateLipsyncRequest]
    """
    Bodies as for `POST /v3/lipsyncs`, 1 to 100 of them. Each makes exactly one batch item.
    """


class CreateVideoQualityComparisonBatchRequest(TypedDict):
    """
    Comparisons to start as one batch.
    """

    comparisons: list[VideoQualityComparisonRequest]
    """
    Comparisons to make, 1 to 100 of them.
    """


class CreateVideoTranslationBatchRequest(TypedDict):
    """
    Translations to start as one batch.
    """

    title: NotRequired[str | None]
    """
    Batch name as it appears in the HeyGen app.
    """
    callback_url: NotRequired[str | None]
    """
    Webhook URL called a single time, after all items of the batch are in a terminal state.
    """
    video_translations: list[CreateVideoTranslationRequest]
    """
    Bodies as for `POST /v3/video-translations`. Each language in an entry's `output_languages` becomes its own batch item, and at most 100 items may result.
    """


GenerateFromTemplateV3RequestVariables: TypeAlias = dict[
    str,
    TemplateTextVariable
    | TemplateImageVariable
    | TemplateVideoVariable
    | TemplateAudioVariable
    | TemplateCharacterVariable
    | TemplateVoiceVariable,
]
"""
Values that replace the template's variables, keyed by variable name.
"""


class ImageScene(TypedDict):
    """
    Scene that shows a still picture, silent for a set time or as long as its narration lasts.
    """

    type: Literal["image"]
    """
    Selects a scene that shows a still picture; always `image`.
    """
    source: AssetUrl | AssetId | AssetBase64
    """
    Picture to show, given as a URL, an asset ID or base64 data.
    """
    duration: NotRequired[float | None]
    """
    Seconds to show the picture without sound, above 0 and up to 300. Cannot be combined with any audio source.
    """
    script: NotRequired[str | None]
    """
    Narration spoken while the picture shows; needs `voice_id`. Cannot be combined with `duration`, `audio_url` or `audio_asset_id`.
    """
    voice_id: NotRequired[str | None]
    """
    Voice that speaks `script`; needed whenever `script` is given.
    """
    audio_url: NotRequired[str | None]
    """
    URL of a publicly reachable recording, used as narration while the picture shows. Cannot be combined with `duration` or `script`.
    """
    audio_asset_id: NotRequired[str | None]
    """
    Asset ID of audio already uploaded to HeyGen, used as narration while the picture shows. Cannot be combined with `duration` or `script`.
    """
    voice_settings: NotRequired[VoiceSettingsInput | None]
    """
    How the voice speaks `script`: speed, pitch, volume, accent.
    """


class StudioAvatarInput(TypedDict):
    """
    The avatar of a scene, what it says and what is behind it.
    """

    script: NotRequired[str | None]
    """
    Words the avatar says, spoken with `voice_id` or, if that is omitted, the avatar's default voice. Cannot be combined with `audio_url` or `audio_asset_id`.
    """
    voice_id: NotRequired[str | None]
    """
    Voice that speaks `script`. When omitted, the avatar's default voice does.
    """
    audio_url: NotRequired[str | None]
    """
    URL of a publicly reachable recording for the avatar to speak. Cannot be combined with `script`.
    """
    audio_asset_id: NotRequired[str | None]
    """
    Asset ID of an uploaded recording for the avatar to speak. Cannot be combined with `script`.
    """
    voice_settings: NotRequired[VoiceSettingsInput | None]
    """
    How the voice speaks `script`: speed, pitch, volume, accent.
    """
    type: Literal["avatar"]
    """
    Always `avatar`, for a speaker who is an avatar.
    """
    avatar_id: str
    """
    ID of the avatar look that speaks, from `GET /v3/avatars/looks`.
    """
    motion_prompt: NotRequired[str | None]
    """
    Text that steers body movement and hand gestures. Photo avatars accept it; video avatars need `engine.type` `avatar_v` for it.
    """
    expressiveness: NotRequired[Expressiveness | None]
    """
    How lively the avatar is. Applies to photo avatars on Avatar IV.
    """
    engine: NotRequired[AvatarVEngineConfig | AvatarIVEngineConfig | AvatarIIIEngineConfig | None]
    """
    Engine that animates the avatar; Avatar IV when omitted.
    """
    background: NotRequired[StudioColorBackgroundInput | None]
    """
    What is shown behind the avatar; only a single color is possible.
    """


class VideoScene(TypedDict):
    """
    Scene that plays a video clip, with narration if wanted.
    """

    type: Literal["video"]
    """
    Selects a scene that plays a video clip; always `video`.
    """
    source: AssetUrl | AssetId | AssetBase64
    """
    Clip to play, given as a URL, an asset ID or base64 data.
    """
    playback: NotRequired[PlaybackInput | None]
    """
    How the clip plays: fitted to the scene's length, at which volume, or muted. When omitted, it plays at its original volume.
    """
    script: NotRequired[str | None]
    """
    Narration spoken over the clip, in the voice of `voice_id`. Cannot be combined with `audio_url` or `audio_asset_id`.
    """
    voice_id: NotRequired[str | None]
    """
    Voice that speaks `script`; needed whenever `script` is given.
    """
    audio_url: NotRequired[str | None]
    """
    URL of a publicly reachable recording, used as narration over the clip. Cannot be combined with `script`.
    """
    audio_asset_id: NotRequired[str | None]
    """
    Asset ID of an uploaded recording, used as narration over the clip. Cannot be combined with `script`.
    """
    voice_settings: NotRequired[VoiceSettingsInput | None]
    """
    How the voice speaks `script`: speed, pitch, volume, accent.
    """


class WatermarkInput(TypedDict):
    """
    Picture laid over a video, and how large, how opaque and where.
    """

    image: AssetUrl | AssetId | AssetBase64
    """
    PNG or JPEG to lay over the video.
    """
    scale: NotRequired[float]
    """
    Factor to size the watermark by; `1.0` is native size. Default: 1.0.
    """
    opacity: NotRequired[float]
    """
    How opaque the watermark is, from `0.0` (invisible) to `1.0` (solid). Default: 1.0.
    """
    placement: NotRequired[WatermarkPlacement | None]
    """
    Where the watermark goes. When omitted, it sits at the bottom right with the usual margins.
    """


class AvatarVideoScene(TypedDict):
    """
    Scene in which an avatar speaks.
    """

    type: Literal["avatar_video"]
    """
    Always `avatar_video`, for a scene in which an avatar speaks.
    """
    input: StudioAvatarInput
    """
    The avatar and what it says. The length of the speech decides that of the scene.
    """


class CreateBatchVideoFromAvatar(TypedDict):
    """
    Video of an existing avatar, named by `avatar_id`, as one item of a batch.
    """

    title: NotRequired[str | None]
    """
    Title shown for the video in HeyGen's dashboard.
    """
    resolution: NotRequired[VideoResolution | None]
    """
    Resolution of the finished video: `4k`, `1080p` or `720p`.
    """
    aspect_ratio: NotRequired[VideoAspectRatio | None]
    """
    `16:9` (default), `9:16`, `4:5`, `5:4`, `1:1` or `auto`. `auto` keeps the source's ratio: short edge as `resolution` asks, long edge capped by the tier; an unreadable source size means `16:9`. Default: "16:9".
    """
    fit: NotRequired[AvatarFit | None]
    """
    `cover` fills the canvas and may cut off edges; `contain` shows the whole subject and may leave background visible. When omitted, the server decides from the orientation of source and canvas.
    """
    background: NotRequired[BackgroundSetting | None]
    """
    What is shown behind the subject: a color or a picture. Not accepted with `output_format` `webm`.
    """
    remove_background: NotRequired[bool | None]
    """
    If true, cuts away what is behind the avatar. A video avatar needs to have been trained with matting on.
    """
    callback_url: NotRequired[str | None]
    """
    Webhook URL that gets a POST once the video is ready.
    """
    callback_id: NotRequired[str | None]
    """
    Caller's own ID, repeated in the webhook payload.
    """
    watermark: NotRequired[WatermarkInput | None]
    """
    PNG or JPEG laid over the video as a watermark. Premium option for some Enterprise customers; ask HeyGen support for access.
    """
    caption: NotRequired[CaptionSetting | None]
    """
    Controls captions. `subtitle_url` always delivers a separate subtitle file; adding `style` also draws the captions onto the video.
    """
    output_format: NotRequired[VideoOutputFormat]
    """
    `mp4` (default) is a plain video; `webm` has an alpha channel, needs a matting-capable avatar and removes the background itself. With `webm`, `background` is rejected and `remove_background` is not needed. Default: "mp4".
    """
    script: NotRequired[str | None]
    """
    Words the avatar says, spoken with `voice_id` or, if that is omitted, the avatar's default voice. Cannot be combined with `audio_url` or `audio_asset_id`.
    """
    voice_id: NotRequired[str | None]
    """
    Voice that speaks `script`. When omitted, the avatar's default voice does.
    """
    audio_url: NotRequired[str | None]
    """
    URL of a publicly reachable recording that drives the lip-sync. Cannot be combined with `script`.
    """
    audio_asset_id: NotRequired[str | None]
    """
    Asset ID of audio already uploaded to HeyGen. Cannot be combined with `script`.
    """
    voice_settings: NotRequired[VoiceSettingsInput | None]
    """
    How the voice speaks `script`: speed, pitch, volume, accent.
    """
    type: Literal["avatar"]
    """
    Selects a video made from an avatar; always `avatar`.
    """
    avatar_id: str
    """
    Look ID of a HeyGen avatar, either video or photo.
    """
    brand_glossary_id: NotRequired[str | None]
    """
    Brand glossary that governs how terms are pronounced, by ID. `GET /v3/brand-glossaries` lists the IDs.
    """
    motion_prompt: NotRequired[str | None]
    """
    Text that steers body movement and hand gestures. Photo avatars accept it on either engine; video avatars need `engine.type` `avatar_v`, since Avatar IV, the default, rejects it for them.
    """
    expressiveness: NotRequired[Expressiveness | None]
    """
    How expressive the avatar is; photo avatars on Avatar IV only, `low` by default. Rejected with `engine.type` `avatar_v`.
    """
    engine: NotRequired[AvatarVEngineConfig | AvatarIVEngineConfig | AvatarIIIEngineConfig | None]
    """
    Engine that renders the video; Avatar IV if omitted. `{"type": "avatar_v"}` gives higher quality through cross-reference animation, if the look lists it in `supported_api_engines`.
    """


class CreateBatchVideoFromImage(TypedDict):
    """
    Video of any image, brought to life to speak, as one item of a batch.
    """

    title: NotRequired[str | None]
    """
    Title shown for the video in HeyGen's dashboard.
    """
    resolution: NotRequired[VideoResolution | None]
    """
    Resolution of the finished video: `4k`, `1080p` or `720p`.
    """
    aspect_ratio: NotRequired[VideoAspectRatio | None]
    """
    `16:9` (default), `9:16`, `4:5`, `5:4`, `1:1` or `auto`. `auto` keeps the source's ratio: short edge as `resolution` asks, long edge capped by the tier; an unreadable source size means `16:9`. Default: "16:9".
    """
    fit: NotRequired[AvatarFit | None]
    """
    `cover` fills the canvas and may cut off edges; `contain` shows the whole subject and may leave background visible. When omitted, the server decides from the orientation of source and canvas.
    """
    background: NotRequired[BackgroundSetting | None]
    """
    What is shown behind the subject: a color or a picture. Not accepted with `output_format` `webm`.
    """
    remove_background: NotRequired[bool | None]
    """
    If true, cuts away what is behind the avatar. A video avatar needs to have been trained with matting on.
    """
    callback_url: NotRequired[str | None]
    """
    Webhook URL that gets a POST once the video is ready.
    """
    callback_id: NotRequired[str | None]
    """
    Caller's own ID, repeated in the webhook payload.
    """
    watermark: NotRequired[WatermarkInput | None]
    """
    PNG or JPEG laid over the video as a watermark. Premium option for some Enterprise customers; ask HeyGen support for access.
    """
    caption: NotRequired[CaptionSetting | None]
    """
    Controls captions. `subtitle_url` always delivers a separate subtitle file; adding `style` also draws the captions onto the video.
    """
    output_format: NotRequired[VideoOutputFormat]
    """
    `mp4` (default) is a plain video; `webm` has an alpha channel, needs a matting-capable avatar and removes the background itself. With `webm`, `background` is rejected and `remove_background` is not needed. Default: "mp4".
    """
    script: NotRequired[str | None]
    """
    Words the subject of the image says, spoken with `voice_id`. Cannot be combined with `audio_url` or `audio_asset_id`.
    """
    voice_id: NotRequired[str | None]
    """
    Voice that speaks `script`; needed whenever `script` is given.
    """
    audio_url: NotRequired[str | None]
    """
    URL of a publicly reachable recording that drives the lip-sync. Cannot be combined with `script`.
    """
    audio_asset_id: NotRequired[str | None]
    """
    Asset ID of audio already uploaded to HeyGen. Cannot be combined with `script`.
    """
    voice_settings: NotRequired[VoiceSettingsInput | None]
    """
    How the voice speaks `script`: speed, pitch, volume, accent.
    """
    type: Literal["image"]
    """
    Selects a video made from an image; always `image`.
    """
    image: AssetUrl | AssetId | AssetBase64
    """
    Picture to bring to life, given as a URL, an asset ID or base64 data.
    """
    brand_glossary_id: NotRequired[str | None]
    """
    Brand glossary that governs how terms are pronounced, by ID. `GET /v3/brand-glossaries` lists the IDs.
    """
    motion_prompt: NotRequired[str | None]
    """
    Text that steers body movement. Applies to photo avatars only.
    """
    expressiveness: NotRequired[Expressiveness | None]
    """
    How expressive the avatar is; `low` by default. Applies to photo avatars only.
    """


class CreateBatchVideoFromStudio(TypedDict):
    """
    Video joined from full-frame scenes, as one item of a batch.
    """

    type: Literal["studio"]
    """
    Selects a video composed of scenes; always `studio`.
    """
    title: NotRequired[str | None]
    """
    Title shown for the video in HeyGen's dashboard.
    """
    aspect_ratio: NotRequired[VideoAspectRatio | None]
    """
    Frame shape for the whole video: `16:9` (default), `9:16`, `4:5`, `5:4`, `1:1` or `auto`. Scenes are cropped around their center to fit. Default: "16:9".
    """
    resolution: NotRequired[VideoResolution | None]
    """
    Resolution of the whole video: `4k`, `1080p` or `720p`.
    """
    brand_glossary_id: NotRequired[str | None]
    """
    Brand glossary that governs how terms are pronounced, by ID. `GET /v3/brand-glossaries` lists the IDs.
    """
    callback_url: NotRequired[str | None]
    """
    Webhook URL that gets a POST once the video is ready.
    """
    callback_id: NotRequired[str | None]
    """
    Caller's own ID, repeated in the webhook payload.
    """
    caption: NotRequired[CaptionSetting | None]
    """
    Controls captions. `subtitle_url` always delivers a separate subtitle file; adding `style` also draws the captions onto the video.
    """
    watermark: NotRequired[WatermarkInput | None]
    """
    PNG or JPEG laid over the video as a watermark. Premium option for some Enterprise customers; ask HeyGen support for access.
    """
    scenes: list[AvatarVideoScene | ImageScene | VideoScene]
    """
    From 1 to 50 full-frame scenes, joined in the order given. Each is an `avatar_video`, `image` or `video` scene.
    """


class CreateVideoBatchRequest(TypedDict):
    """
    Videos to create as one batch.
    """

    title: NotRequired[str | None]
    """
    Batch name as it appears in the HeyGen app.
    """
    folder_id: NotRequired[str | None]
    """
    Project or folder to file the videos of the batch under, by ID.
    """
    callback_url: NotRequired[str | None]
    """
    Webhook URL called a single time, after all items of the batch are in a terminal state.
    """
    videos: list[
        CreateBatchVideoFromAvatar
        | CreateBatchVideoFromImage
        | CreateBatchVideoFromCinematicAvatar
        | CreateBatchVideoFromStudio
    ]
    """
    What to make videos of, 1 to 100 times; each as the body of `POST /v3/videos`.
    """


class CreateVideoFromAvatar(TypedDict):
    """
    Video of an existing avatar, named by `avatar_id`: `studio_avatar`, `digital_twin` or `photo_avatar`. `engine` can choose Avatar V if the avatar is eligible; when omitted, Avatar IV is used.
    """

    title: NotRequired[str | None]
    """
    Title shown for the video in HeyGen's dashboard.
    """
    folder_id: NotRequired[str | None]
    """
    Project or folder to file the video under, by ID.
    """
    resolution: NotRequired[VideoResolution | None]
    """
    Resolution of the finished video: `4k`, `1080p` or `720p`.
    """
    aspect_ratio: NotRequired[VideoAspectRatio | None]
    """
    `16:9` (default), `9:16`, `4:5`, `5:4`, `1:1` or `auto`. `auto` keeps the source's ratio: short edge as `resolution` asks, long edge capped by the tier; an unreadable source size means `16:9`. Default: "16:9".
    """
    fit: NotRequired[AvatarFit | None]
    """
    `cover` fills the canvas and may cut off edges; `contain` shows the whole subject and may leave background visible. When omitted, the server decides from the orientation of source and canvas.
    """
    background: NotRequired[BackgroundSetting | None]
    """
    What is shown behind the subject: a color or a picture. Not accepted with `output_format` `webm`.
    """
    remove_background: NotRequired[bool | None]
    """
    If true, cuts away what is behind the avatar. A video avatar needs to have been trained with matting on.
    """
    callback_url: NotRequired[str | None]
    """
    Webhook URL that gets a POST once the video is ready.
    """
    callback_id: NotRequired[str | None]
    """
    Caller's own ID, repeated in the webhook payload.
    """
    watermark: NotRequired[WatermarkInput | None]
    """
    PNG or JPEG laid over the video as a watermark. Premium option for some Enterprise customers; ask HeyGen support for access.
    """
    caption: NotRequired[CaptionSetting | None]
    """
    Controls captions. `subtitle_url` always delivers a separate subtitle file; adding `style` also draws the captions onto the video.
    """
    output_format: NotRequired[VideoOutputFormat]
    """
    `mp4` (default) is a plain video; `webm` has an alpha channel, needs a matting-capable avatar and removes the background itself. With `webm`, `background` is rejected and `remove_background` is not needed. Default: "mp4".
    """
    script: NotRequired[str | None]
    """
    Words the avatar says, spoken with `voice_id` or, if that is omitted, the avatar's default voice. Cannot be combined with `audio_url` or `audio_asset_id`.
    """
    voice_id: NotRequired[str | None]
    """
    Voice that speaks `script`. When omitted, the avatar's default voice does.
    """
    audio_url: NotRequired[str | None]
    """
    URL of a publicly reachable recording that drives the lip-sync. Cannot be combined with `script`.
    """
    audio_asset_id: NotRequired[str | None]
    """
    Asset ID of audio already uploaded to HeyGen. Cannot be combined with `script`.
    """
    voice_settings: NotRequired[VoiceSettingsInput | None]
    """
    How the voice speaks `script`: speed, pitch, volume, accent.
    """
    type: Literal["avatar"]
    """
    Selects a video made from an avatar; always `avatar`.
    """
    avatar_id: str
    """
    Look ID of a HeyGen avatar, either video or photo.
    """
    brand_glossary_id: NotRequired[str | None]
    """
    Brand glossary that governs how terms are pronounced, by ID. `GET /v3/brand-glossaries` lists the IDs.
    """
    motion_prompt: NotRequired[str | None]
    """
    Text that steers body movement and hand gestures. Photo avatars accept it on either engine; video avatars need `engine.type` `avatar_v`, since Avatar IV, the default, rejects it for them.
    """
    expressiveness: NotRequired[Expressiveness | None]
    """
    How expressive the avatar is; photo avatars on Avatar IV only, `low` by default. Rejected with `engine.type` `avatar_v`.
    """
    engine: NotRequired[AvatarVEngineConfig | AvatarIVEngineConfig | AvatarIIIEngineConfig | None]
    """
    Engine that renders the video; Avatar IV if omitted. `{"type": "avatar_v"}` gives higher quality through cross-reference animation, if the look lists it in `supported_api_engines`.
    """


class CreateVideoFromImage(TypedDict):
    """
    Animates any image, given as inline base64, a URL or an asset ID. The lips follow the supplied audio or generated speech.
    """

    title: NotRequired[str | None]
    """
    Title shown for the video in HeyGen's dashboard.
    """
    folder_id: NotRequired[str | None]
    """
    Project or folder to file the video under, by ID.
    """
    resolution: NotRequired[VideoResolution | None]
    """
    Resolution of the finished video: `4k`, `1080p` or `720p`.
    """
    aspect_ratio: NotRequired[VideoAspectRatio | None]
    """
    `16:9` (default), `9:16`, `4:5`, `5:4`, `1:1` or `auto`. `auto` keeps the source's ratio: short edge as `resolution` asks, long edge capped by the tier; an unreadable source size means `16:9`. Default: "16:9".
    """
    fit: NotRequired[AvatarFit | None]
    """
    `cover` fills the canvas and may cut off edges; `contain` shows the whole subject and may leave background visible. When omitted, the server decides from the orientation of source and canvas.
    """
    background: NotRequired[BackgroundSetting | None]
    """
    What is shown behind the subject: a color or a picture. Not accepted with `output_format` `webm`.
    """
    remove_background: NotRequired[bool | None]
    """
    If true, cuts away what is behind the avatar. A video avatar needs to have been trained with matting on.
    """
    callback_url: NotRequired[str | None]
    """
    Webhook URL that gets a POST once the video is ready.
    """
    callback_id: NotRequired[str | None]
    """
    Caller's own ID, repeated in the webhook payload.
    """
    watermark: NotRequired[WatermarkInput | None]
    """
    PNG or JPEG laid over the video as a watermark. Premium option for some Enterprise customers; ask HeyGen support for access.
    """
    caption: NotRequired[CaptionSetting | None]
    """
    Controls captions. `subtitle_url` always delivers a separate subtitle file; adding `style` also draws the captions onto the video.
    """
    output_format: NotRequired[VideoOutputFormat]
    """
    `mp4` (default) is a plain video; `webm` has an alpha channel, needs a matting-capable avatar and removes the background itself. With `webm`, `background` is rejected and `remove_background` is not needed. Default: "mp4".
    """
    script: NotRequired[str | None]
    """
    Words the subject of the image says, spoken with `voice_id`. Cannot be combined with `audio_url` or `audio_asset_id`.
    """
    voice_id: NotRequired[str | None]
    """
    Voice that speaks `script`; needed whenever `script` is given.
    """
    audio_url: NotRequired[str | None]
    """
    URL of a publicly reachable recording that drives the lip-sync. Cannot be combined with `script`.
    """
    audio_asset_id: NotRequired[str | None]
    """
    Asset ID of audio already uploaded to HeyGen. Cannot be combined with `script`.
    """
    voice_settings: NotRequired[VoiceSettingsInput | None]
    """
    How the voice speaks `script`: speed, pitch, volume, accent.
    """
    type: Literal["image"]
    """
    Selects a video made from an image; always `image`.
    """
    image: AssetUrl | AssetId | AssetBase64
    """
    Picture to bring to life, given as a URL, an asset ID or base64 data.
    """
    brand_glossary_id: NotRequired[str | None]
    """
    Brand glossary that governs how terms are pronounced, by ID. `GET /v3/brand-glossaries` lists the IDs.
    """
    motion_prompt: NotRequired[str | None]
    """
    Text that steers body movement. Applies to photo avatars only.
    """
    expressiveness: NotRequired[Expressiveness | None]
    """
    How expressive the avatar is; `low` by default. Applies to photo avatars only.
    """


class CreateVideoFromStudio(TypedDict):
    """
    Joins an ordered list of full-frame scenes into one video with one `video_id`; any failure fails the whole render. Output settings cover all scenes, which are center-cropped; always MP4, without `output_format`.
    """

    type: Literal["studio"]
    """
    Selects a video composed of scenes; always `studio`.
    """
    title: NotRequired[str | None]
    """
    Title shown for the video in HeyGen's dashboard.
    """
    folder_id: NotRequired[str | None]
    """
    Project or folder to file the video under, by ID.
    """
    aspect_ratio: NotRequired[VideoAspectRatio | None]
    """
    Frame shape for the whole video: `16:9` (default), `9:16`, `4:5`, `5:4`, `1:1` or `auto`. Scenes are cropped around their center to fit. Default: "16:9".
    """
    resolution: NotRequired[VideoResolution | None]
    """
    Resolution of the whole video: `4k`, `1080p` or `720p`.
    """
    brand_glossary_id: NotRequired[str | None]
    """
    Brand glossary that governs how terms are pronounced, by ID. `GET /v3/brand-glossaries` lists the IDs.
    """
    callback_url: NotRequired[str | None]
    """
    Webhook URL that gets a POST once the video is ready.
    """
    callback_id: NotRequired[str | None]
    """
    Caller's own ID, repeated in the webhook payload.
    """
    caption: NotRequired[CaptionSetting | None]
    """
    Controls captions. `subtitle_url` always delivers a separate subtitle file; adding `style` also draws the captions onto the video.
    """
    watermark: NotRequired[WatermarkInput | None]
    """
    PNG or JPEG laid over the video as a watermark. Premium option for some Enterprise customers; ask HeyGen support for access.
    """
    scenes: list[AvatarVideoScene | ImageScene | VideoScene]
    """
    From 1 to 50 full-frame scenes, joined in the order given. Each is an `avatar_video`, `image` or `video` scene.
    """


class GenerateFromTemplateV3Request(TypedDict):
    """
    Values for a template's variables and settings of the video (`POST /v3/templates/{template_id}`).
    """

    variables: GenerateFromTemplateV3RequestVariables
    """
    Values that replace the template's variables, keyed by variable name.
    """
    title: NotRequired[str | None]
    """
    Title under which the new video is shown to people.
    """
    caption: NotRequired[bool]
    """
    Burns captions into the output when true. Default: false.
    """
    subtitles: NotRequired[TemplateSubtitleSettings | None]
    """
    Style of the subtitles. Setting it turns captions on.
    """
    callback_id: NotRequired[str | None]
    """
    Opaque ID that this video's webhook events repeat.
    """
    callback_url: NotRequired[str | None]
    """
    URL that receives the video result, besides any webhook endpoints already registered.
    """
    folder_id: NotRequired[str | None]
    """
    ID of the folder that receives the new video.
    """
    brand_voice_id: NotRequired[str | None]
    """
    Brand voice that governs pronunciation, by ID.
    """
    brand_glossary_id: NotRequired[str | None]
    """
    Brand glossary that governs how terms are pronounced, by ID. `GET /v3/brand-glossaries` lists the IDs.
    """
    dimension: NotRequired[TemplateVideoDimension | None]
    """
    Resolution that replaces the template's. The aspect ratio has to stay the same.
    """
    fps: NotRequired[float]
    """
    Frames per second of the output: 25, 30 or 60. Default: 25.0.
    """
    scene_ids: NotRequired[list[str] | None]
    """
    Scenes to render, by ID and in this order. Each must be in the template already; scenes may be picked, reordered or repeated but not created. All render in template order when omitted.
    """
    reorder_music: NotRequired[bool]
    """
    If true (the default), background audio follows its scene when scenes move. If false, each track keeps its place in the layout. Default: true.
    """
    keep_text_vertically_centered: NotRequired[bool]
    """
    If true, a text element whose content is replaced is centered again vertically, using its height as rendered. Default: false.
    """
    include_gif: NotRequired[bool]
    """
    Adds a GIF preview to the webhook payload when true. Default: false.
    """
    enable_sharing: NotRequired[bool]
    """
    Makes the share page of the new video public when true. Default: false.
    """


class CreateWorkflowRequest(TypedDict):
    """
    Name and graph of a new workflow (`POST /v3/workflows`).
    """

    name: str
    """
    Name under which the workflow is shown to people, 1 to 256 characters.
    """
    product_graph: WorkflowProductGraph
    """
    Graph that becomes the draft of the workflow.
    """
    meta: NotRequired[CreateWorkflowRequestMeta | None]
    """
    Further data of the caller's own, as a JSON object that is kept with the workflow.
    """


class GraphListBinding(TypedDict):
    """
    List put together from other values.
    """

    kind: Literal["list"]
    """
    Always `list`, for a list put together from other values. Default: "list".
    """
    items: NotRequired[
        list[
            GraphLiteralBinding | GraphNodeOutputBinding | GraphRunInputBinding | GraphObjectBinding | GraphListBinding
        ]
    ]
    """
    Where each item of the list comes from, in order.
    """


class GraphObjectBinding(TypedDict):
    """
    Object put together from other values.
    """

    kind: Literal["object"]
    """
    Always `object`, for an object put together from other values. Default: "object".
    """
    fields: NotRequired[GraphObjectBindingFields]
    """
    Where each field of the object comes from, keyed by field name.
    """


GraphObjectBindingFields: TypeAlias = dict[
    str, GraphLiteralBinding | GraphNodeOutputBinding | GraphRunInputBinding | GraphObjectBinding | GraphListBinding
]
"""
Where each field of the object comes from, keyed by field name.
"""


class PublishVersionRequest(TypedDict):
    """
    Graph to publish as a version (`POST /v3/workflows/{workflow_id}/versions`).
    """

    product_graph: WorkflowProductGraph
    """
    Graph that the version consists of.
    """


class UpdateWorkflowDraftRequest(TypedDict):
    """
    Graph to put in place of a draft (`PATCH /v3/workflows/{workflow_id}`).
    """

    product_graph: WorkflowProductGraph
    """
    Graph that becomes the draft of the workflow.
    """
    expected_revision: int
    """
    The `draft_revision` that the workflow had when it was read, 0 or more.
    """


class WorkflowGraphNode(TypedDict):
    """
    Step of a workflow.
    """

    id: str
    """
    ID of the node, by which the graph refers to it: a letter, then up to 63 letters, digits or `_`.
    """
    type: str
    """
    Type of the node: a `family` from `GET /v3/workflows/node-types`.
    """
    variant: NotRequired[str | None]
    """
    Variant of that type within its family, where it has several.
    """
    config: NotRequired[WorkflowGraphNodeConfig]
    """
    Settings of the node, which follow the `config_schema` of its type.
    """
    depends_on: NotRequired[list[str]]
    """
    IDs of nodes that have to be done before this one starts.
    """
    bindings: NotRequired[WorkflowGraphNodeBindings]
    """
    Where each input of the node takes its value from, keyed by port name.
    """


WorkflowGraphNodeBindings: TypeAlias = dict[
    str, GraphLiteralBinding | GraphNodeOutputBinding | GraphRunInputBinding | GraphObjectBinding | GraphListBinding
]
"""
Where each input of the node takes its value from, keyed by port name.
"""


class WorkflowProductGraph(TypedDict):
    """
    What a workflow does: its inputs, the nodes that it is made of, and its results.
    """

    schema_version: str
    """
    Version of the format that the graph is written in.
    """
    inputs: NotRequired[WorkflowProductGraphInputs]
    """
    Inputs that a run takes, keyed by name.
    """
    nodes: NotRequired[list[WorkflowGraphNode]]
    """
    Nodes of the graph, which are the steps of the workflow.
    """
    outputs: NotRequired[WorkflowProductGraphOutputs]
    """
    Results of a run, keyed by name: each is the output of a node.
    """
