package cn.beian.domain.order;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.upload.Outgoing;
import java.util.Optional;

/** Which orders go over the ministry's interface. */
public interface UploadRoute {

  /** Nothing does. */
  UploadRoute NONE =
      new UploadRoute() {
        @Override
        public Optional<Province> to(Order order, Filing filing) {
          return Optional.empty();
        }

        @Override
        public boolean has(Order order) {
          return false;
        }

        @Override
        public Optional<Outgoing> record(Order order) {
          return Optional.empty();
        }
      };

  /** The administration to upload the order to; empty for an order that goes another way. */
  Optional<Province> to(Order order, Filing filing);

  /** Whether the order's present hand-over waits to be uploaded, or is on its way. */
  boolean has(Order order);

  /** What the order's last record at an administration is called; empty if there is none. */
  Optional<Outgoing> record(Order order);
}
