package cn.beian.v3.line;

import cn.beian.domain.bureau.BureauLine;
import cn.beian.domain.bureau.ReportingHours;
import cn.beian.domain.filing.Province;
import cn.beian.v3.Settings;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The provider's identities with the administrations, and the lines under them. */
public final class Identities implements BureauLine.Lines {
  private static final JSON MAPPER =
      JSON.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  private final Map<Province, Identity> identities;
  private final RandomGenerator random;

  private Identities(Map<Province, Identity> identities, RandomGenerator random) {
    this.identities = identities;
    this.random = random;
  }

  /**
   * Reads the identities from a secret: a JSON array of objects with {@code province} (such as
   * {@code CN-BJ}), {@code url}, {@code provider}, {@code userName}, {@code password}, and where
   * they differ from the usual {@code cipher}, {@code packing}, {@code dialect}, {@code hours},
   * {@code places}, {@code mode}, {@code reason}, {@code passwordHash}, {@code extension}. The
   * module's README has them all.
   *
   * @param random of the calls' random texts: a {@link java.security.SecureRandom}
   * @throws IllegalArgumentException when something is missing, unknown or wrong; says which, and
   *     nothing of what was read
   */
  public static Identities read(String json, RandomGenerator random) {
    List<Object> entries = entries(json);
    Map<Province, Identity> identities = new EnumMap<>(Province.class);
    for (int i = 0; i < entries.size(); i++) {
      String path = "identities[" + i + "]";
      Identity identity = IdentityReader.identity(path, entries.get(i));
      if (identities.put(identity.province(), identity) != null) {
        throw Members.wrong(path + ".province", "comes twice");
      }
    }
    return new Identities(identities, random);
  }

  private static List<Object> entries(String json) {
    try {
      if (MAPPER.anyFrom(json) instanceof List<?> entries) {
        return new ArrayList<>(entries);
      }
    } catch (IOException broken) {
      // Its message quotes the text.
      throw Members.wrong("identities", "is no JSON");
    }
    throw Members.wrong("identities", "is no array");
  }

  @Override
  public Set<Province> provinces() {
    return Set.copyOf(identities.keySet());
  }

  @Override
  public Optional<BureauLine> of(Province province) {
    return identity(province).map(identity -> new SoapLine(identity, random));
  }

  /** All day where there is no identity. */
  @Override
  public ReportingHours hours(Province province) {
    return identity(province).map(Identity::hours).orElse(ReportingHours.ALWAYS);
  }

  /** The identity with the administration of a province. */
  public Optional<Identity> identity(Province province) {
    return Optional.ofNullable(identities.get(province));
  }

  /** What files to the administration of a province say that is the provider's own. */
  public Optional<Settings> settings(Province province) {
    return identity(province).map(Identity::settings);
  }

  /** What is on record with the administration of a province. */
  public Optional<BeianStatus> status(Province province) {
    return identity(province).map(identity -> new BeianStatus(identity, random));
  }

  @Override
  public String toString() {
    return "Identities" + identities.keySet();
  }
}
