package cn.beian.domain.upload;

import cn.beian.domain.Sha256;
import cn.beian.domain.bureau.BureauLine;
import cn.beian.domain.bureau.BureauLine.Answer;
import cn.beian.domain.bureau.BureauLine.Then;
import cn.beian.domain.drift.Drift;
import cn.beian.domain.drift.DriftStore;
import cn.beian.domain.filing.Province;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Fetches what waits at an administration (V3 §1.8): each file is checked, kept and written down
 * before it is acknowledged. One that is not acknowledged comes again, and is known then.
 */
public final class FetchFiles {
  private static final int MOST = 100;

  private final BureauLine.Lines lines;
  private final UploadArchive archive;
  private final Desk desk;
  private final InstantSource clock;

  public FetchFiles(BureauLine.Lines lines, UploadArchive archive, Desk desk, InstantSource clock) {
    this.lines = lines;
    this.archive = archive;
    this.desk = desk;
    this.clock = clock;
  }

  /** Where files, what is wrong with them, and channels are written down. */
  public record Desk(BureauInbox inbox, DriftStore drifts, ChannelStore channels) {}

  /**
   * Fetches all there is, up to a hundred files.
   *
   * @return whether there may be more now
   */
  public boolean fetch(Province province) {
    Optional<BureauLine> line = lines.of(province);
    if (line.isEmpty() || desk.channels().channel(province).halt() != null) {
      return false;
    }
    for (int i = 0; i < MOST; i++) {
      if (!one(province, line.get())) {
        return false;
      }
    }
    return true;
  }

  private boolean one(Province province, BureauLine line) {
    return switch (line.download()) {
      case Answer.File(String name, String _, byte[] xml) -> {
        String archived = "received/" + Sha256.hex(xml);
        archive.keep(province, archived, xml);
        desk.inbox().fetched(province, name, archived);
        yield line.acknowledge(name) instanceof Answer.Done;
      }
      case Answer.Spoilt(String name, String why) -> {
        desk.drifts().note(new Drift(province, Drift.Kind.FILE_SPOILT, name, clock.instant(), why));
        yield false;
      }
      case Answer.Refused(long code, Then then, var _) -> {
        halt(province, code, then);
        yield false;
      }
      case Answer _ -> false;
    };
  }

  /** A wrong password is not tried again: neither here nor by those who send. */
  private void halt(Province province, long code, Then then) {
    if (then == Then.STOP) {
      Channel channel = desk.channels().channel(province);
      desk.channels()
          .save(channel.halted(new Channel.Halt(Channel.Why.REFUSED, code, clock.instant())));
    }
  }
}
