package cn.beian.domain.order;

import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.event.Event;
import cn.beian.domain.filing.Province;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.material.UploadedMaterial;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.review.Review;
import cn.beian.domain.rule.RuleOverride;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsSecret;
import cn.beian.domain.upload.Channel;
import cn.beian.domain.upload.Outgoing;
import cn.beian.domain.upload.Upload;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of an order does beside the order itself, in the same transaction.
 *
 * <p>Where something can be held by somebody else, {@code path} is the JSON Pointer of the field
 * that a refusal names.
 */
public sealed interface Effect {

  /** An effect on something that only one order may hold. */
  sealed interface OnLock extends Effect {}

  /** An effect on a service code. */
  sealed interface OnCode extends Effect {}

  /** An effect on an SMS check. */
  sealed interface OnCheck extends Effect {}

  /** An effect on the filed records. */
  sealed interface OnRecord extends Effect {}

  /** An effect on the content, or on what is kept with it. */
  sealed interface OnContent extends Effect {}

  /** The content is deleted, and all else that is personal data with it. */
  record EraseContent() implements OnContent {}

  /** An effect on what is on its way to an administration. */
  sealed interface OnUpload extends Effect {}

  /** The hand-over waits to be sent. */
  record QueueUpload(Province province, String submissionId) implements OnUpload {}

  /** The hand-over is not to be sent. */
  record DropUpload(Province province, String submissionId) implements OnUpload {}

  /** The administration has accepted the file that was on its way. */
  record AcceptUpload(Channel next, Upload upload) implements OnUpload {}

  /** No result of the record is awaited any more. */
  record CloseUpload(Outgoing closed) implements OnUpload {}

  /** An effect on the order's review. */
  sealed interface OnReview extends Effect {}

  /**
   * Services stand at other places than before, or are gone: their materials go with them.
   *
   * @param before where each stood, by where it stands now; -1 for a new one
   */
  record MoveServices(List<Integer> before) implements OnContent {
    public MoveServices {
      before = List.copyOf(before);
    }
  }

  /** A reviewer's record is kept with the order; it must not be there yet. */
  record LetPass(RuleOverride override) implements OnContent {}

  /** A material of the order in its next version; the one before must be there, if there is one. */
  record KeepMaterial(UploadedMaterial material) implements OnContent {}

  /** The order takes something that only one order may hold. */
  record Take(Lock lock, String path) implements OnLock {}

  /** The order lets it go. */
  record Release(Lock lock) implements OnLock {}

  /** A filed record lets it go. */
  record ReleaseFromRecord(Lock lock, String subjectNumber) implements OnLock {}

  /** What the order held passes to the filed record, which holds it from now on. */
  record PassToRecord(Lock lock, String subjectNumber) implements OnLock {}

  /** A bound service code is taken for the service at {@code path}. */
  record TakeCode(String serviceCode, String path) implements OnCode {}

  /**
   * A code of an instance is taken for the service at {@code path}, if it is still tied as it was
   * read.
   */
  record PickCode(ServiceCode read, String path) implements OnCode {}

  /**
   * New free codes of one instance are taken at once, off its quota.
   *
   * @param read the instance as its conditions were checked
   * @param quota free codes the instance can give in all
   */
  record IssueCodes(Instance read, int quota, List<ServiceCode> codes, Event event)
      implements OnCode {
    public IssueCodes {
      codes = List.copyOf(codes);
    }
  }

  /** A service code in use is bound again, as before. */
  record ReleaseCode(String serviceCode) implements OnCode {}

  /** A service code in use is spent for ever on this filing number. */
  record SpendCode(String serviceCode, String filingNumber) implements OnCode {}

  /** An SMS check begins. */
  record OpenCheck(SmsCheck check, SmsSecret secret) implements OnCheck {}

  /** An SMS check gets a new code; it must be as it was read. */
  record ResendCheck(SmsCheck read, Instant at) implements OnCheck {}

  /** An SMS check is passed. */
  record PassCheck(SmsCheck check, Instant at) implements OnCheck {}

  /** A review begins afresh; its round and its version go on from the last one's. */
  record OpenReview(Review review) implements OnReview {}

  /** A reviewer has done something to the review; it must be as it was read. */
  record KeepReview(Review review) implements OnReview {}

  /**
   * The order leaves its review.
   *
   * @param read as it was decided on, which it must still be; null where that does not matter
   */
  record CloseReview(OrderId order, OrderAction outcome, @Nullable Review read)
      implements OnReview {}

  /** A subject is filed; the account must not hold one yet. */
  record FileSubject(SubjectRecord subject) implements OnRecord {}

  /** A service is filed. */
  record FileService(ServiceRecord service) implements OnRecord {}

  /** A filed subject is changed; it must still be as it was read. */
  record ChangeSubject(SubjectRecord read, SubjectRecord changed) implements OnRecord {}

  /** A filed service is changed, or its filing ends; it must still be as it was read. */
  record ChangeService(ServiceRecord read, ServiceRecord changed) implements OnRecord {}

  /** The subject's filing ends, and its account may file for another. */
  record EndSubject(SubjectRecord read) implements OnRecord {}
}
