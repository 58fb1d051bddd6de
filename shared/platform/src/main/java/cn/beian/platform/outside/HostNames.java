package cn.beian.platform.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Says which addresses a name has. */
@FunctionalInterface
public interface HostNames {

  /** As the system resolves them. */
  HostNames SYSTEM = name -> List.of(InetAddress.getAllByName(name));

  /**
   * All addresses of a name, or of an address as a text itself.
   *
   * @throws UnknownHostException if it has none
   */
  List<InetAddress> of(String name) throws UnknownHostException;
}
