package cn.beian.domain.upload;

/**
 * A file on its way. It is written down before it is sent, and stays until its outcome is certain.
 *
 * @param submissionId the hand-over that it holds
 * @param sequence its number, from 1 on
 * @param name its name at the administration
 * @param hash by which the administration knows it
 * @param repacked whether it was packed anew after the administration could not open it
 */
public record Upload(
    String submissionId, long sequence, String name, String hash, boolean repacked) {

  /** Where its content stands in the archive. */
  public String archived() {
    return "sent/" + sequence + "-" + submissionId;
  }

  Upload packedAnew() {
    return new Upload(submissionId, sequence, name, hash, true);
  }
}
