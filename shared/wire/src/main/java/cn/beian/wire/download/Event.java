package cn.beian.wire.download;

/** Something that an administration tells a provider. */
public sealed interface Event
    permits PublishedFiling,
        Deregistered,
        BlacklistedSubject,
        BlacklistedSite,
        UnlawfulAccess,
        UnfiledSite,
        Result,
        Opinion,
        CheckTask,
        Finding,
        Notice {}
