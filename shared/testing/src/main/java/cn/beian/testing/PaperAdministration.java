package cn.beian.testing;

import cn.beian.domain.bureau.BureauLine;
import cn.beian.domain.bureau.ReportingHours;
import cn.beian.domain.filing.Province;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * An administration for tests that keeps to the numbers of the interface: a file is accepted when
 * it has the next number, and never twice. What it answers can be spoilt call by call.
 */
public final class PaperAdministration implements BureauLine, BureauLine.Lines {
  private final List<UploadedFile> accepted = new ArrayList<>();
  private final Deque<UnaryOperator<Answer>> spoilers = new ArrayDeque<>();
  private final Deque<Answer.File> downloads = new ArrayDeque<>();
  private ReportingHours hours = ReportingHours.ALWAYS;
  private RandomGenerator luck = () -> 0;
  private int unluckyInTen;
  private int before;
  private int calls;

  /** What was accepted, by its numbers. */
  public synchronized List<UploadedFile> accepted() {
    return List.copyOf(accepted);
  }

  /** How many uploads were tried. */
  public synchronized int calls() {
    return calls;
  }

  /** The next call's answer is this instead; what was asked is done all the same. */
  public synchronized PaperAdministration afterwards(UnaryOperator<Answer> spoiler) {
    spoilers.add(spoiler);
    return this;
  }

  /** The next calls are lost on their way, one after the other. */
  public synchronized PaperAdministration losing(int next) {
    before = next;
    return this;
  }

  /** From now on so many calls in ten are lost on their way, and as many answers. */
  public synchronized PaperAdministration unreliable(RandomGenerator random, int inTen) {
    luck = random;
    unluckyInTen = inTen;
    return this;
  }

  private boolean unlucky() {
    return unluckyInTen > 0 && luck.nextInt(10) < unluckyInTen;
  }

  /** Takes uploads in these hours only, as is known beforehand. */
  public PaperAdministration open(ReportingHours when) {
    hours = when;
    return this;
  }

  /** Forgets its last files, as after its own restoration of a backup. */
  public synchronized void forget(int last) {
    accepted.subList(accepted.size() - last, accepted.size()).clear();
  }

  /** Has a file to be fetched. */
  public synchronized PaperAdministration queue(String name, byte[] xml) {
    downloads.add(new Answer.File(name, Integer.toHexString(Arrays.hashCode(xml)), xml));
    return this;
  }

  @Override
  public synchronized Answer upload(UploadedFile file) {
    calls++;
    if (before > 0 || unlucky()) {
      before = Math.max(0, before - 1);
      return new Answer.Unknown("lost");
    }
    return spoil(take(file));
  }

  private Answer take(UploadedFile file) {
    int last = accepted.size();
    if (file.sequence() != last + 1) {
      return new Answer.Refused(14, Then.GAP, missing(file.sequence(), last));
    }
    accepted.add(file);
    return new Answer.Done(0);
  }

  private static List<Long> missing(long sequence, int last) {
    List<Long> missing = new ArrayList<>();
    for (long each = last + 1L; each < Math.max(sequence, last + 2L); each++) {
      missing.add(each);
    }
    return missing;
  }

  @Override
  public synchronized Answer previousUpload() {
    return spoil(
        accepted.isEmpty()
            ? new Answer.Previous(0, "")
            : new Answer.Previous(accepted.getLast().sequence(), hash(accepted.getLast())));
  }

  @Override
  public synchronized Answer download() {
    Answer.File next = downloads.peek();
    return spoil(next == null ? new Answer.Nothing() : next);
  }

  @Override
  public synchronized Answer acknowledge(String fileName) {
    downloads.removeIf(file -> file.name().equals(fileName));
    return spoil(new Answer.Done(0));
  }

  private Answer spoil(Answer answer) {
    if (unlucky()) {
      return new Answer.Unknown("answer lost");
    }
    UnaryOperator<Answer> spoiler = spoilers.poll();
    return spoiler == null ? answer : spoiler.apply(answer);
  }

  @Override
  public String fileName(long sequence, LocalDate day) {
    return "paper" + sequence + ".xml";
  }

  @Override
  public String hash(UploadedFile file) {
    return file.name() + Arrays.hashCode(file.xml());
  }

  @Override
  public Set<Province> provinces() {
    return Set.of(Province.GD);
  }

  @Override
  public Optional<BureauLine> of(Province province) {
    return Optional.of(this);
  }

  @Override
  public ReportingHours hours(Province province) {
    return hours;
  }

  /** What an accepted file says. */
  public static String text(UploadedFile file) {
    return new String(file.xml(), StandardCharsets.UTF_8);
  }
}
