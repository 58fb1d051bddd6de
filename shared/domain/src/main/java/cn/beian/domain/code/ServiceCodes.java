package cn.beian.domain.code;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The service codes there are, to be looked at. */
public interface ServiceCodes {

  /** The code as it is now. */
  Optional<ServiceCode> find(String code);

  /** Those of the codes that there are, as they are now, in any order. */
  List<ServiceCode> findAll(Collection<String> codes);

  /** The codes that are tied to an instance, as they are now, in any order. */
  List<ServiceCode> ofInstance(String instanceId);
}
