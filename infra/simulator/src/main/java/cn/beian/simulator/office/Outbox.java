package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.register.Office;
import cn.beian.simulator.register.Register;
import cn.beian.wire.document.Writing;
import cn.beian.wire.download.Download;
import cn.beian.wire.download.DownloadFile;
import cn.beian.wire.download.Event;
import cn.beian.wire.payload.Packer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Puts files into the offices' queues. */
public final class Outbox {
  private final Register register;
  private volatile Consumer<String> listener = province -> {};

  /** The queues of a register. */
  public Outbox(Register register) {
    this.register = register;
  }

  /**
   * Who is told the province when a file was put into its queue; must return at once, for it is
   * called in the middle of things.
   */
  public void onFile(Consumer<String> told) {
    listener = told;
  }

  /** A file of events for the provider of a province. */
  public void send(Province province, List<? extends Event> events, LocalDate day) {
    send(province, new Download.Events(List.copyOf(events)), day);
  }

  /** A file for the provider of a province. */
  void send(Province province, Download download, LocalDate day) {
    Office office = register.office(province);
    office.queue(name(province, office, day), file(download));
    listener.accept(province.name());
  }

  /** The same, kept back until it is released. */
  void hold(Province province, List<? extends Event> events, LocalDate day) {
    Office office = register.office(province);
    office.hold(name(province, office, day), file(new Download.Events(List.copyOf(events))));
  }

  /** Releases all that is kept back. */
  public void release() {
    register
        .offices()
        .forEach((province, office) -> {
          if (office.release()) {
            listener.accept(province.name());
          }
        });
  }

  private static String name(Province province, Office office, LocalDate day) {
    return "D" + Packer.name(Account.id(province), day, office.nextFile());
  }

  private static byte[] file(Download download) {
    return switch (DownloadFile.write(download)) {
      case Writing.Written(byte[] bytes) -> bytes;
      case Writing.Refused(var problems) -> throw new IllegalStateException(problems.toString());
    };
  }
}
