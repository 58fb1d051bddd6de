package cn.beian.v3.line;

import cn.beian.domain.bureau.ReportingHours;
import cn.beian.domain.filing.Province;
import cn.beian.v3.Settings;
import cn.beian.wire.Personal;
import cn.beian.wire.auth.Credentials;
import cn.beian.wire.payload.CipherKey;
import cn.beian.wire.payload.Packing;
import cn.beian.wire.payload.Packing.Compression;
import cn.beian.wire.payload.Packing.HashText;
import cn.beian.wire.soap.Dialect;
import cn.beian.wire.soap.ElementNames;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one identity of the configuration. */
final class IdentityReader {

  /** Of the elements of calls where none is configured: no specification names one. */
  static final String NAMESPACE = "urn:isp-v3";

  private static final Pattern HASH = Pattern.compile("[0-9A-Fa-f]{32}");
  private static final Pattern HOURS = Pattern.compile("\\d\\d:\\d\\d-\\d\\d:\\d\\d");
  private static final int TIME = 5;
  private static final Set<String> KNOWN =
      Set.of(
          "province",
          "url",
          "provider",
          "userName",
          "password",
          "cipher",
          "packing",
          "dialect",
          "hours",
          "places",
          "mode",
          "reason",
          "passwordHash",
          "extension");

  private IdentityReader() {}

  static Identity identity(String path, @Nullable Object value) {
    Members members = Members.of(path, value, KNOWN);
    Province province =
        Province.of(members.text("province"))
            .orElseThrow(() -> Members.wrong(members.at("province"), "is no province"));
    return new Identity(
        province,
        url(members),
        credentials(members),
        packing(members),
        dialect(members),
        members.parsed("hours", ReportingHours.ALWAYS, IdentityReader::hours),
        settings(members),
        members.flag("extension"));
  }

  private static URI url(Members members) {
    String text = members.text("url");
    URI url = members.made("url", () -> URI.create(text.replaceAll("/+$", "")));
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!http || url.getHost() == null || url.getUserInfo() != null) {
      throw Members.wrong(members.at("url"), "is no address of http or https");
    }
    return url;
  }

  private static Credentials credentials(Members members) {
    long provider = members.number("provider");
    String user = members.text("userName");
    Personal password = new Personal(members.text("password"));
    return members.made("password", () -> new Credentials(provider, user, password));
  }

  private static Packing packing(Members members) {
    Packing packing = unencrypted(members);
    if (members.value("cipher") == null) {
      return packing;
    }
    Members cipher =
        Members.of(members.at("cipher"), members.value("cipher"), Set.of("key", "offset"));
    String key = cipher.text("key");
    String offset = cipher.text("offset");
    return packing.with(members.made("cipher", () -> new CipherKey(key, offset)));
  }

  private static Packing unencrypted(Members members) {
    if (members.value("packing") == null) {
      return Packing.USUAL;
    }
    Members packing =
        Members.of(
            members.at("packing"), members.value("packing"), Set.of("compression", "hashText"));
    return new Packing(
        packing.parsed("compression", Packing.USUAL.compression(), Compression::valueOf),
        packing.parsed("hashText", Packing.USUAL.hashText(), HashText::valueOf),
        Packing.USUAL.key());
  }

  private static Dialect dialect(Members members) {
    if (members.value("dialect") == null) {
      return new Dialect(ElementNames.OBSERVED, NAMESPACE);
    }
    Members dialect =
        Members.of(members.at("dialect"), members.value("dialect"), Set.of("names", "namespace"));
    return new Dialect(
        dialect.parsed("names", ElementNames.OBSERVED, ElementNames::valueOf),
        dialect.parsed("namespace", NAMESPACE, text -> text));
  }

  private static ReportingHours hours(String text) {
    if (!HOURS.matcher(text).matches()) {
      throw new IllegalArgumentException();
    }
    try {
      return new ReportingHours(
          LocalTime.parse(text.substring(0, TIME)), LocalTime.parse(text.substring(TIME + 1)));
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private static Settings settings(Members members) {
    return new Settings(
        members.number("provider"),
        places(members),
        members.numberOr("mode", Settings.USUAL_MODE),
        members.numberOr("reason", Settings.USUAL_REASON),
        passwordHash(members));
  }

  private static @Nullable Personal passwordHash(Members members) {
    String hash = members.textOrNull("passwordHash");
    if (hash != null && !HASH.matcher(hash).matches()) {
      throw Members.wrong(members.at("passwordHash"), "is not 32 hexadecimal digits");
    }
    return Personal.of(hash);
  }

  private static Map<String, Long> places(Members members) {
    Object places = members.value("places");
    if (places == null) {
      return Map.of();
    }
    if (!(places instanceof Map<?, ?> byRegion)) {
      throw Members.wrong(members.at("places"), "is no object");
    }
    Map<String, Long> read = new HashMap<>();
    for (Map.Entry<?, ?> place : byRegion.entrySet()) {
      String path = members.at("places") + "[" + read.size() + "]";
      read.put(String.valueOf(place.getKey()), Members.number(path, place.getValue()));
    }
    return read;
  }
}
