package cn.beian.wire.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider's access for a site (接入, {@code Jr_xx}).
 *
 * @param ownId the provider's id ({@code IspJrid})
 * @param id the administration's id ({@code Jrid})
 * @param provider who gives it ({@code Ispid})
 * @param places codes of the table {@code Gj_dm}: where the servers are ({@code Wzfb})
 * @param modes codes of the table {@code Wzjrfs} ({@code Wzjrfs})
 * @param addresses {@code Ip_xx}
 * @param byProvider whether the provider reports it ({@code Bbfs}; {@code Bbyhlx} in a check task)
 * @param reporter who reported it ({@code Bbyhid})
 */
public record Access(
    @Nullable Long ownId,
    @Nullable Long id,
    @Nullable Long provider,
    List<Long> places,
    List<Long> modes,
    List<IpRange> addresses,
    @Nullable Boolean byProvider,
    @Nullable Long reporter) {
  public Access {
    places = List.copyOf(places);
    modes = List.copyOf(modes);
    addresses = List.copyOf(addresses);
  }
}
