package cn.beian.v3;

import cn.beian.domain.bureau.Submission.Server;
import cn.beian.domain.filing.Province;
import cn.beian.wire.Personal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file says that is the provider's own, and not the order's.
 *
 * @param unit the provider's id with the administration ({@code Qqdwid}), at least 1
 * @param places where servers stand, ids of the table {@code Gj_dm} by the inventory's regions; a
 *     region that is not there counts as the administration's province
 * @param mode how servers are connected, an id of the table {@code Wzjrfs}
 * @param reason why something is deregistered, an id of the table {@code Zxly}
 * @param passwordHash sent where a message demands a filing password: 32 hexadecimal digits; null
 *     where the administration wants the true one
 */
public record Settings(
    long unit, Map<String, Long> places, long mode, long reason, @Nullable Personal passwordHash) {

  /** Virtual host, the access mode of the interface's time that is nearest to a cloud's. */
  public static final long USUAL_MODE = 3;

  /** The first reason: the site is closed. Its table is downloaded; rows are not public. */
  public static final long USUAL_REASON = 1;

  public Settings {
    places = Map.copyOf(places);
  }

  /** Settings with nothing but the provider's id. */
  public static Settings of(long unit) {
    return new Settings(unit, Map.of(), USUAL_MODE, USUAL_REASON, null);
  }

  List<Long> places(@Nullable Server server, Province province) {
    Long place = server == null ? null : places.get(server.region());
    return List.of(
        place == null ? Objects.requireNonNull(Codes.id("provinces", province.code())) : place);
  }
}
