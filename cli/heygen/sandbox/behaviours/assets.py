"""Assets: sent through the API, or straight to storage and then completed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import evolve

from heygen.sandbox.behaviours import batches
from heygen.sandbox.behaviours.engine import remove
from heygen.sandbox.contract.families import Place
from heygen.sandbox.contract.values import fields, items, text, whole
from heygen.sandbox.requests.calls import Call, Handler, Reply
from heygen.sandbox.requests.refusal import RefusalError, conflict, invalid, not_found
from heygen.sandbox.samples import media
from heygen.sandbox.state.seeds import USERNAME
from heygen.sandbox.state.store import Job, Resource
from heygen.sandbox.state.world import Member, Traits, World

MAX_UPLOAD = 32 * 1024 * 1024
"""Bytes that a file sent through the API may have."""
_MAX_DIRECT = 5 * 1024**3
_ASSETS, _BATCHES = Place.of("/v3/assets"), Place.of("/v3/assets/batches")


def _path(asset: Resource) -> str:
    return f"public/asset/{asset.id}.{asset.fields.get('extension', 'bin')}"


def asset_view(member: Member) -> Mapping[str, Any]:
    """Return where an asset is served, once it is."""
    asset = member.resource
    ready = not asset.fields.get("pending") and member.phase == "done"
    return {
        "username": asset.fields.get("owner"),
        "url": member.world.links.public(_path(asset).removeprefix("public/")) if ready else None,
    }


def search_view(member: Member) -> Mapping[str, Any]:
    """Return where a picture that was found is served."""
    ending = "png" if member.resource.fields.get("type") == "icon" else "jpg"
    return {"url": member.world.links.public(f"search/{member.resource.id}.{ending}")}


def _add(world: World, name: str, mime_type: str, extension: str, **more: Any) -> Resource:
    owned = {"owner": USERNAME, "space_id": "spc_demo01", "folder_id": None}
    kind = mime_type.partition("/")[0]
    known = {"name": name, "type": kind if kind in ("image", "video", "audio") else "document"}
    return world.add(_ASSETS, {**known, **owned, "mime_type": mime_type, "extension": extension, **more})


def upload(call: Call) -> Reply:
    """Take a file, told by its content to be of a kind that the API takes."""
    name, content = call.files["file"]
    if len(content) > MAX_UPLOAD:
        message = "The file is larger than 32 MB; send it as a direct upload."
        raise RefusalError(413, "payload_too_large", message, "file")
    extension = media.sniff(content)
    if extension is None:
        kinds = ", ".join(sorted(media.UPLOADS))
        raise invalid("file", f"{name or 'The file'} is none of these kinds by its content: {kinds}.")
    asset = _add(call.world, name or "file", media.TYPES[extension], extension, size_bytes=len(content))
    call.world.files.keep(_path(asset), content)
    return Reply(of=asset)


def direct_upload(call: Call) -> Reply:
    """Open an upload straight to storage."""
    asset, slot = _open(call.world, call.body)
    return Reply({**slot, "asset_id": asset.id}, asset)


def _open(world: World, declared: Mapping[str, Any]) -> tuple[Resource, dict[str, Any]]:
    size = whole(declared.get("size_bytes"), 1)
    content_type = text(declared.get("content_type"), "application/octet-stream")
    if not 0 < size <= _MAX_DIRECT:
        raise invalid("size_bytes", f"`size_bytes` must be from 1 to {_MAX_DIRECT}.")
    endings = [ending for ending, kind in media.TYPES.items() if kind == content_type.partition(";")[0].lower()]
    asset = _add(
        world, text(declared.get("filename"), "file"), content_type, endings[0] if endings else "bin", pending=True
    )
    asset.fields |= {"upload": dict(declared), "size_bytes": size}
    asset.job = Job(started=world.now, seconds=1.0 / world.speed, waits=True)
    headers = {"Content-Type": content_type}
    if checksum := text(declared.get("checksum_sha256")):
        headers["x-amz-meta-sha256"] = checksum
    slot = {"upload_url": world.links.presigned(asset.id, "uploads"), "upload_headers": headers,
            "expires_in_seconds": int(world.links.lifetime), "max_bytes": size,
            "status": "pending_upload"}  # fmt: skip
    return asset, slot


def receive(world: World, asset_id: str, file: Path, checksum: str, headers: Mapping[str, str]) -> str | None:
    """Keep the file of a direct upload. Returns the storage's error code and message if it is refused."""
    asset = world.find(_ASSETS, asset_id)
    if asset is None or "upload" not in asset.fields:
        return "NoSuchKey: There is no upload of this name"
    declared = asset.fields["upload"]
    size = file.stat().st_size
    if size != whole(declared.get("size_bytes"), size):
        return f"EntityTooLarge: {size} bytes were sent and {declared['size_bytes']} declared"
    sent = headers.get("content-type", "")
    if sent != text(declared.get("content_type"), sent):
        return "SignatureDoesNotMatch: The Content-Type is not the one that was declared"
    if text(declared.get("checksum_sha256"), checksum).lower() != checksum:
        return "BadDigest: The checksum is not the one that was declared"
    world.files.adopt(_path(asset), file)
    asset.fields["sha256"] = checksum
    return None


def complete(call: Call) -> Reply:
    """Turn what was uploaded into an asset; doing so again changes nothing."""
    asset, kept = call.member, call.world.files.kept(_path(call.member))
    if kept is None:
        raise conflict(f"No file was uploaded for {asset.id} yet; PUT it to the `upload_url` first.")
    checksum = text(call.body.get("checksum_sha256"))
    if checksum and checksum.lower() != (asset.fields.get("sha256") or hashlib.sha256(kept.read_bytes()).hexdigest()):
        raise invalid("checksum_sha256", "The uploaded file has another SHA-256.")
    url = call.world.links.public(_path(asset).removeprefix("public/"))
    _settle(call.world, asset)
    return Reply({"url": url, "status": "processing"}, asset)


def _settle(world: World, asset: Resource) -> None:
    if asset.fields.pop("pending", False):
        asset.job = Job(started=world.now, seconds=1.0 / world.speed)


def open_batch(call: Call) -> Reply:
    """Open an upload for each of many files."""
    opened = [_open(call.world, declared) for declared in map(fields, items(call.body.get("files")))]
    members = [{"id": asset.id} for asset, _ in opened]
    batch = call.world.add(_BATCHES, {"title": call.body.get("title"), "batch": members}, waits=True)
    slots = [{**slot, "asset_id": asset.id} for asset, slot in opened]
    return Reply({"batch_id": batch.id, "items": slots}, batch)


def complete_batch(call: Call) -> Reply:
    """Complete each upload of a batch; one without a file fails alone."""
    world, batch_id = call.world, text(call.body.get("batch_id"))
    batch = world.find(_BATCHES, batch_id)
    if batch is None:
        raise not_found("batch", batch_id, "batch_id")
    found = [world.find(_ASSETS, str(item.get("id"))) for item in batch.fields.get("batch", ())]
    arrived = [asset for asset in found if asset is not None and world.files.kept(_path(asset))]
    if not arrived:
        raise conflict(f"No file of {batch_id} was uploaded yet; PUT each to its `upload_url` first.")
    for asset in found:
        if asset in arrived:
            _settle(world, asset)
        elif asset is not None and asset.job is not None:
            asset.job = evolve(asset.job, waits=False, failure="No file was uploaded.")
    if batch.job is not None and batch.job.waits:
        world.start(batch, waits=False)
    return Reply(of=batch)


def delete(call: Call) -> Reply:
    """Delete an asset and its bytes."""
    call.world.files.drop(_path(call.member))
    return remove(call)


OPERATIONS: dict[str, Handler] = {
    "uploadAsset": upload,
    "createAssetUpload": direct_upload,
    "completeAssetUpload": complete,
    "createAssetUploadBatchV3": open_batch,
    "completeAssetBatchV3": complete_batch,
    "deleteAsset": delete,
}
FAMILIES = {
    "/v3/assets": Traits("ast", seconds=1, view=asset_view),
    "/v3/assets/batches": Traits("batch", seconds=1, view=batches.view),
    "/v3/assets/search": Traits("hit", view=search_view),
}
