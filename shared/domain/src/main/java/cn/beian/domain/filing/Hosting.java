package cn.beian.domain.filing;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What ties a service to a server, one of two: a service code, of this or of another account
 * (FAQ-CODE-05), or an instance of the account itself, which gives a code when the order is
 * submitted (FAQ-CODE-04, PREP-FREE-06).
 *
 * @param serviceCode as the customer wrote it
 * @param instanceId the instance's id in the provider's inventory
 */
public record Hosting(@Nullable String serviceCode, @Nullable String instanceId) {

  /** Nothing ties the service to a server. */
  public static final Hosting NONE = new Hosting(null, null);

  /** The service code as codes are kept (FAQ-CODE-02); empty where none is given. */
  public Optional<String> code() {
    return Optional.ofNullable(serviceCode).map(code -> code.toLowerCase(Locale.ROOT));
  }

  /** The instance to take a code of; empty where a code is given, or nothing. */
  public Optional<String> instance() {
    return serviceCode == null ? Optional.ofNullable(instanceId) : Optional.empty();
  }
}
