package cn.beian.bureau;

import cn.beian.domain.bureau.Bureau;
import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.HandOverOrder;
import cn.beian.domain.order.OpenSmsChecks;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderClerk;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderUploads;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.upload.SendUploads;
import cn.beian.platform.outside.ExtensionBureau;
import cn.beian.platform.outside.SignedHttp;
import cn.beian.platform.rules.SmsAsked;
import cn.beian.platform.table.SealedContent;
import cn.beian.platform.table.Wiring;

/** Where orders leave for the administrations, each its way. */
final class BureauDesk {
  private final HandOverOrder handOver;
  private final SendUploads uploads;

  BureauDesk(Wiring wiring, CurrentIdentities identities) {
    SealedContent content = wiring.content();
    OrderClerk clerk = wiring.clerk(content);
    OpenSmsChecks smsChecks = new OpenSmsChecks(SmsAsked.load(), wiring.hash());
    Administrations administrations = new Administrations(wiring, identities);
    OrderUploads orders = administrations.uploads(clerk, content, smsChecks);
    SignedHttp http = SignedHttp.of(wiring.environment(), "BUREAU_URL", "BUREAU_SECRET");
    Bureau extension = new ExtensionWhereThereIsOne(new ExtensionBureau(http), identities);
    this.handOver = new HandOverOrder(clerk, extension, smsChecks, orders);
    this.uploads = administrations.sender(orders);
  }

  /** Does what follows from an order's event. */
  Outcome<Order> actOn(EventType event, OrderId order) {
    return switch (event) {
      case REVIEW_PASSED, DEREGISTRATION_SUBMITTED -> handOver(order);
      default -> handOver.tellSmsChecks(order);
    };
  }

  private Outcome<Order> handOver(OrderId id) {
    return handOver.handOver(id).then(this::drain);
  }

  private Outcome<Order> drain(Order order) {
    Province province = order.province();
    return order.state() == OrderState.HANDING_OVER && province != null
        ? drain(province).map(_ -> order)
        : Outcome.done(order);
  }

  /** Sends what waits for an administration; BUSY if something is left that could go now. */
  Outcome<Province> drain(Province province) {
    return uploads.drain(province) ? Outcome.refused(RefusalCode.BUSY) : Outcome.done(province);
  }
}
