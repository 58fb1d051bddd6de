package cn.beian.domain.filing;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The content of an order: all that the customer fills in. Every part may still be missing while
 * the order is a draft; the rules say what is wanted.
 *
 * @param province where the subject lives or is seated (主办单位所属区域)
 * @param remark the subject's remark (备注)
 */
public record Filing(
    @Nullable Province province,
    @Nullable Subject subject,
    List<Service> services,
    List<Material> materials,
    @Nullable String remark) {

  public Filing {
    services = List.copyOf(services);
    materials = List.copyOf(materials);
  }

  /**
   * The same content with the code that each service has, whichever way it came by it.
   *
   * @param codes in the services' order; none where each keeps the one it names
   */
  public Filing withCodes(List<String> codes) {
    if (codes.isEmpty()) {
      return this;
    }
    List<Service> coded =
        IntStream.range(0, services.size())
            .mapToObj(i -> services.get(i).with(new Hosting(codes.get(i), null)))
            .toList();
    return with(coded);
  }

  /** The same with other services. */
  public Filing with(List<Service> others) {
    return new Filing(province, subject, others, materials, remark);
  }

  /** The same of the subject of another content. */
  public Filing of(Filing other) {
    return new Filing(other.province, other.subject, services, materials, remark);
  }

  /** The same without materials. */
  public Filing withoutMaterials() {
    return new Filing(province, subject, services, List.of(), remark);
  }

  /** The same content with these materials. */
  public Filing withMaterials(List<Material> uploaded) {
    return new Filing(province, subject, services, uploaded, remark);
  }

  /** Every domain of every service, in order, repeated ones kept. */
  public List<Domain> domains() {
    return services.stream().flatMap(service -> service.domains().stream()).toList();
  }
}
