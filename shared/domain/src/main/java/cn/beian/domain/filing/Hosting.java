package cn.beian.domain.filing;

import org.jspecify.annotations.Nullable;

/**
 * What ties a service to a server: a service code, of this or of another account (FAQ-CODE-04,
 * FAQ-CODE-05).
 */
public record Hosting(@Nullable String serviceCode) {}
