package cn.beian.v3;

import cn.beian.domain.bureau.Loss;
import cn.beian.domain.bureau.Submission;
import cn.beian.domain.bureau.Submission.Document;
import cn.beian.domain.filing.Material;
import cn.beian.domain.order.OrderType;
import cn.beian.v3.picture.AttachmentFitter;
import cn.beian.v3.picture.Fitted;
import cn.beian.v3.picture.Fitted.Format;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The documents of an order that go along, and what is lost of the others.
 *
 * @param papers those that go along, in the order's order
 * @param losses of the others
 */
record Papers(List<Paper> papers, List<Loss> losses) {
  private static final String LOST = "V3-MATERIAL";
  private static final Set<Format> ANY = EnumSet.allOf(Format.class);
  private static final Set<Format> JPG = EnumSet.of(Format.JPG);

  /**
   * A document that goes along.
   *
   * @param index of its material in the order's content
   * @param site the place among the submission's sites of the one that it belongs to; -1 for the
   *     subject
   * @param use its id; 0 for the paper of a prior approval
   */
  record Paper(int index, int site, long use, Fitted picture) {

    boolean ofApproval() {
      return use == 0;
    }
  }

  static final int SUBJECT = -1;

  static Papers of(Submission submission) {
    List<Paper> papers = new ArrayList<>();
    List<Loss> losses = new ArrayList<>();
    for (int i = 0; i < submission.documents().size(); i++) {
      Document document = submission.documents().get(i);
      int index = index(submission, document, i);
      String path = "/materials/" + index;
      Optional<String> lost = lost(submission, document.material());
      if (lost.isPresent()) {
        losses.add(LossTexts.loss(lost.get(), path));
      } else {
        validity(document.material(), path).ifPresent(losses::add);
        paper(submission, document, index)
            .ifPresentOrElse(papers::add, () -> losses.add(LossTexts.loss("V3-PICTURE", path)));
      }
    }
    return new Papers(List.copyOf(papers), List.copyOf(losses));
  }

  private static int index(Submission submission, Document document, int otherwise) {
    int index = submission.filing().materials().indexOf(document.material());
    return index < 0 ? otherwise : index;
  }

  private static Optional<Loss> validity(Material material, String path) {
    return Optional.ofNullable(material.validUntil())
        .map(day -> LossTexts.loss("V3-VALIDITY", path + "/validUntil"));
  }

  private static Optional<String> lost(Submission submission, Material material) {
    Optional<Codes.Row> row = Codes.row("materialKinds", material.kind());
    boolean ends = submission.order().type().purpose() == OrderType.Purpose.DEREGISTER;
    if (ends || row.filter(known -> placed(submission, material, known)).isEmpty()) {
      return row.flatMap(Codes.Row::loss).or(() -> Optional.of(LOST));
    }
    return row.flatMap(Codes.Row::loss);
  }

  /** Whether the message has what a material belongs to. */
  private static boolean placed(Submission submission, Material material, Codes.Row row) {
    if (!row.owner().equals("site")) {
      return true;
    }
    OptionalInt site = site(submission, material);
    return site.isPresent()
        && (!ofApproval(row) || approved(submission, submission.sites().get(site.getAsInt())));
  }

  private static boolean approved(Submission submission, Submission.Site site) {
    return submission.order().type() != OrderType.ACCESS
        && !SiteRecords.carried(site.service()).isEmpty();
  }

  private static boolean ofApproval(Codes.Row row) {
    return row.element().equals("Spwj");
  }

  private static Optional<Paper> paper(Submission submission, Document document, int index) {
    Codes.Row row = Codes.row("materialKinds", document.material().kind()).orElseThrow();
    long use = Objects.requireNonNull(row.id());
    int site =
        row.owner().equals("site") ? site(submission, document.material()).orElseThrow() : SUBJECT;
    Set<Format> taken = ofApproval(row) ? JPG : ANY;
    return AttachmentFitter.fit(document.file(), AttachmentFitter.ATTACHMENT, taken)
        .map(picture -> new Paper(index, site, use, picture));
  }

  /** The site of a material, among the submission's; the first of a material that names none. */
  private static OptionalInt site(Submission submission, Material material) {
    Integer service = material.service();
    return IntStream.range(0, submission.sites().size())
        .filter(i -> service == null || submission.sites().get(i).place() == service)
        .findFirst();
  }

  /** The papers of the prior approvals of a site. */
  List<Paper> approvals(int site) {
    return papers.stream().filter(paper -> paper.ofApproval() && paper.site() == site).toList();
  }

  /** The others. */
  List<Paper> attachments() {
    return papers.stream().filter(paper -> !paper.ofApproval()).toList();
  }
}
