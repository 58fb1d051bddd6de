package cn.beian.domain.face;

import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Service;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.personal.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks which principals of an order have not passed the face check (FAQ-MAT-14). */
public final class FaceInspector {
  private final FaceResultStore results;
  private final KeyedHash hash;

  public FaceInspector(FaceResultStore results, KeyedHash hash) {
    this.results = results;
    this.hash = hash;
  }

  /**
   * The places of the services, counted from 0, whose principal has yet to pass. Who is not named
   * in full is not looked up: other rules ask for name and number.
   */
  public List<Integer> unchecked(OrderId order, List<Service> services) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < services.size(); i++) {
      Optional<String> person = person(services.get(i).principal(), hash);
      if (person.isPresent() && !passed(order, person.get())) {
        places.add(i);
      }
    }
    return places;
  }

  private boolean passed(OrderId order, String person) {
    return results.find(order, person).filter(FaceResult::suffices).isPresent();
  }

  /** Who a principal is: a keyed hash of name and number, if both are given. */
  public static Optional<String> person(@Nullable Principal principal, KeyedHash hash) {
    PersonName name = principal == null ? null : principal.name();
    CertificateNumber number = principal == null ? null : principal.idNumber();
    return name == null || number == null
        ? Optional.empty()
        : Optional.of(hash.of("FACE", number.value() + "\n" + name.value()));
  }
}
