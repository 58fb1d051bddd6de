package cn.beian.wire.upload;

/** A record of an uploaded file. */
public sealed interface UploadRecord
    permits FirstFiling,
        NewSites,
        NewAccess,
        Change,
        CheckAnswer,
        UnfiledSiteHandling,
        Deregistration,
        Material {}
