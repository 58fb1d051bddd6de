package cn.beian.wire.upload;

import cn.beian.wire.record.Attachment;

/** Verification material sent alone (核验单, {@code XZHYD/Fjxx}). */
public record Material(Attachment attachment) implements UploadRecord {}
