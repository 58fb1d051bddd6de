package cn.beian.bureau;

import cn.beian.domain.bureau.Bureau;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.Order;
import cn.beian.domain.upload.Outgoing;
import cn.beian.v3.line.Identity;

/**
 * The extension channel, but for administrations that have nothing beyond V3.0: they learn of the
 * SMS check elsewhere.
 */
record ExtensionWhereThereIsOne(Bureau extension, CurrentIdentities identities) implements Bureau {

  @Override
  public Reply submit(Order order, Filing filing) {
    return extension.submit(order, filing);
  }

  @Override
  public void tellSmsChecks(Checked checked) {
    Outgoing record = checked.record();
    if (record == null
        || identities.identity(record.province()).filter(Identity::extension).isPresent()) {
      extension.tellSmsChecks(checked);
    }
  }
}
