package cn.beian.v3.line;

import cn.beian.domain.bureau.ReportingHours;
import cn.beian.domain.filing.Province;
import cn.beian.v3.Settings;
import cn.beian.wire.auth.Credentials;
import cn.beian.wire.payload.Packing;
import cn.beian.wire.soap.Dialect;
import java.net.URI;

/**
 * The provider's identity with one administration.
 *
 * @param url of its system, without the services' paths
 * @param settings what files say that is the provider's own
 * @param extension whether the administration has more than the interface V3.0
 */
public record Identity(
    Province province,
    URI url,
    Credentials credentials,
    Packing packing,
    Dialect dialect,
    ReportingHours hours,
    Settings settings,
    boolean extension) {

  @Override
  public String toString() {
    return "Identity[" + province.code() + "]";
  }
}
