package cn.beian.simulator.office;

import cn.beian.wire.record.Owner;
import cn.beian.wire.record.Reference;
import cn.beian.wire.record.Site;
import cn.beian.wire.upload.Change;
import cn.beian.wire.upload.CheckAnswer;
import cn.beian.wire.upload.Deregistration;
import cn.beian.wire.upload.FirstFiling;
import cn.beian.wire.upload.Material;
import cn.beian.wire.upload.NewAccess;
import cn.beian.wire.upload.NewSites;
import cn.beian.wire.upload.UnfiledSiteHandling;
import cn.beian.wire.upload.UploadRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How results name a record.
 *
 * @param message its element, such as {@code XZBA}
 * @param operation {@code Czlx}
 * @param marks {@code Bs}, then what else it goes by; empty where no result names it
 * @param opinions {@code Jlid}, an opinion each
 */
record Identity(String message, long operation, List<String> marks, List<Long> opinions) {
  private static final List<Long> ENDS = List.of(6L, 7L, 5L);

  static Identity of(UploadRecord record) {
    return switch (record) {
      case FirstFiling filing -> own("XZBA", 1, Objects.requireNonNull(filing.subject().ownId()));
      case NewSites sites -> of(sites);
      case NewAccess access -> of(access);
      case Change change -> of(change);
      case Deregistration end -> own("ZXBA", ENDS.get((int) end.kind()), end.id());
      case Material material -> of(material.attachment().owner());
      case CheckAnswer _, UnfiledSiteHandling _ -> unnamed(record);
    };
  }

  /** No result has an operation for these; the first stands in for it. */
  private static Identity unnamed(UploadRecord record) {
    String message = record instanceof CheckAnswer ? "HSJG" : "WBACLJG";
    return new Identity(message, 1, List.of(), List.of());
  }

  private static Identity own(String message, long operation, Long id) {
    return new Identity(message, operation, List.of(Objects.toString(id)), List.of(id));
  }

  private static Identity of(NewSites record) {
    List<Long> sites = record.sites().stream().map(Site::ownId).toList();
    Stream<String> marks =
        Stream.concat(Stream.of(text(record.subject())), sites.stream().map(Objects::toString));
    return new Identity("XZWZ", 2, marks.toList(), sites);
  }

  private static Identity of(NewAccess record) {
    List<String> marks = List.of(Objects.toString(record.ownId()), text(record.site()));
    return new Identity("XZJR", 3, marks, List.of(Objects.requireNonNull(record.ownId())));
  }

  private static Identity of(Change record) {
    List<String> marks = new ArrayList<>();
    marks.add(Objects.toString(record.subject().id()));
    marks.add(Objects.toString(record.subject().number()));
    return new Identity("BGBA", 4, marks, List.of(Objects.requireNonNull(record.subject().id())));
  }

  private static Identity of(Owner owner) {
    return new Identity("XZHYD", 35, List.of(text(owner.reference())), List.of());
  }

  private static String text(Reference reference) {
    return switch (reference) {
      case Reference.ById(long id) -> Long.toString(id);
      case Reference.ByNumber(String number) -> number;
    };
  }
}
