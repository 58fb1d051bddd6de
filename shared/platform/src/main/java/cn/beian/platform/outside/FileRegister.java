package cn.beian.platform.outside;

import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.type.FiledRegister;
import cn.beian.domain.type.FiledService;
import cn.beian.domain.type.FiledSubject;
import cn.beian.domain.type.TypeQuestion.Named;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.MalformedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is on record as a file says that the provider keeps, for administrations that cannot be
 * asked. It is read once; what it does not list is not filed. It holds certificate numbers: keep it
 * as a secret. Its format stands in {@code shared/platform/README.md}.
 */
public final class FileRegister implements FiledRegister {
  private static final int LONGEST = 256;
  private static final int MOST = 1_000_000;

  private final Map<String, Entry> subjects;
  private final Set<Named> services;

  private FileRegister(List<Entry> entries) {
    Map<String, Entry> byCertificate = new HashMap<>();
    for (Entry entry : entries) {
      if (byCertificate.put(entry.certificate(), entry) != null) {
        throw new IllegalStateException("register lists a certificate twice: " + entry.number());
      }
    }
    this.subjects = Map.copyOf(byCertificate);
    this.services =
        entries.stream()
            .flatMap(entry -> entry.services().keySet().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  private record Entry(
      String certificate, FiledSubject state, String number, Map<Named, FiledService> services) {}

  /**
   * Reads a file.
   *
   * @throws IllegalStateException if it is not there or not in the format, or names a certificate
   *     twice: the function cannot start
   */
  public static FileRegister read(Path file) {
    try {
      JsonObject json = Json.readObject(Files.readAllBytes(file));
      List<Entry> entries =
          json.objects("subjects", MOST).stream().map(FileRegister::entry).toList();
      json.end();
      return new FileRegister(entries);
    } catch (IOException | UncheckedIOException unreadable) {
      throw new IllegalStateException("register cannot be read: " + file);
    } catch (MalformedException malformed) {
      throw new IllegalStateException("register is not in its format: " + malformed.errors());
    }
  }

  private static Entry entry(JsonObject json) {
    String type = json.requiredText("certificateType", LONGEST);
    String number = json.requiredText("certificateNumber", LONGEST);
    Map<Named, FiledService> services = new HashMap<>();
    for (JsonObject each : json.objects("services", MOST)) {
      ServiceKind kind = each.requiredChoice("kind", ServiceKind.class);
      services.put(
          named(kind, each.requiredText("name", LONGEST)),
          each.requiredChoice("state", FiledService.class));
    }
    return new Entry(
        certificate(type, number),
        json.requiredChoice("state", FiledSubject.class),
        json.requiredText("number", LONGEST),
        services);
  }

  private static Named named(ServiceKind kind, String name) {
    return new Named(
        kind,
        kind == ServiceKind.WEBSITE
            ? DomainName.of(name).map(DomainName::ascii).orElse(name)
            : name);
  }

  private static String certificate(String type, String number) {
    return type + ":" + number.toUpperCase(Locale.ROOT);
  }

  @Override
  public Found look(Search search) {
    Entry entry = subjects.get(certificate(search.certificateType(), search.number().value()));
    Map<Named, FiledService> found =
        search.services().stream()
            .collect(Collectors.toMap(named -> named, named -> state(entry, named)));
    return entry == null
        ? new Found(FiledSubject.NOT_FILED, null, null, found)
        : new Found(entry.state(), entry.number(), null, found);
  }

  private FiledService state(@Nullable Entry entry, Named named) {
    FiledService own = entry == null ? null : entry.services().get(named);
    if (own != null) {
      return own;
    }
    return services.contains(named) ? FiledService.FILED_BY_OTHER : FiledService.NOT_FILED;
  }
}
