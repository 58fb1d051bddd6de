package cn.beian.bureau;

import cn.beian.domain.blacklist.BlacklistChange;
import cn.beian.domain.blacklist.BlacklistChange.Operation;
import cn.beian.domain.blacklist.Blacklisted;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.platform.json.FieldError.Code;
import cn.beian.platform.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a change of the administration's blacklist. What is personal leaves here as a hash. */
final class BlacklistChangeReader {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final int CODE = 64;
  private static final int LONGEST = 255;
  private static final int MOST = BlacklistChange.MOST;

  private final KeyedHash hash;

  BlacklistChangeReader(KeyedHash hash) {
    this.hash = hash;
  }

  private record Certificate(String type, CertificateNumber number) {}

  BlacklistChange read(JsonObject json) {
    String id = shaped(json, "changeId", ID);
    long sequence = json.requiredNumber("sequence", 1, Long.MAX_VALUE);
    Operation operation = json.requiredChoice("operation", Operation.class);
    Certificate certificate = certificate(json.object("subject"));
    Set<Blacklisted> things = websites(json, certificate == null ? MOST : MOST - 1);
    if (certificate == null && things.isEmpty()) {
      json.fail("subject", Code.FIELD_MISSING, Map.of());
    }
    json.end();
    if (certificate != null) {
      things.add(Blacklisted.certificate(certificate.type, certificate.number, hash));
    }
    return new BlacklistChange(id, sequence, operation, things);
  }

  private static @Nullable Certificate certificate(@Nullable JsonObject subject) {
    if (subject == null) {
      return null;
    }
    String type = shaped(subject, "certificateType", TYPE);
    String number = subject.requiredText("certificateNumber", LONGEST);
    return new Certificate(type, new CertificateNumber(number));
  }

  private static Set<Blacklisted> websites(JsonObject json, int most) {
    Set<Blacklisted> things = new HashSet<>();
    json.objects("websites", MOST).forEach(website -> things.addAll(website(website)));
    if (things.size() > most) {
      json.fail("websites", Code.TOO_MANY, Map.of("most", Integer.toString(most)));
    }
    return things;
  }

  private static Set<Blacklisted> website(JsonObject json) {
    List<DomainName> domains =
        json.parsedTexts("domains", MOST, text -> DomainName.of(text).orElse(null));
    Set<Blacklisted> things = new HashSet<>();
    domains.forEach(domain -> things.add(Blacklisted.domain(domain)));
    String name = json.requiredText("name", LONGEST);
    Blacklisted listed = Blacklisted.websiteName(name);
    if (listed.key().isEmpty() && !name.isEmpty()) {
      json.fail("name", Code.FIELD_MISSING, Map.of());
    }
    things.add(listed);
    return things;
  }

  /** A text that must be there and have this form. */
  private static String shaped(JsonObject json, String name, Pattern form) {
    String text = json.requiredText(name, CODE);
    if (!text.isEmpty() && !form.matcher(text).matches()) {
      json.fail(name, Code.NOT_ONE_OF, Map.of());
    }
    return text;
  }
}
