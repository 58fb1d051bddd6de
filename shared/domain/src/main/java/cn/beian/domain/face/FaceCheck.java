package cn.beian.domain.face;

import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.PersonName;

/**
 * The provider's face check: its app films the person, and its service compares with the police's
 * data (FAQ-MAT-14, -15). The app vouches for pictures taken in it, too.
 */
public interface FaceCheck {

  /** Whether the person filmed in this session of the app is the one with this name and number. */
  boolean matches(String session, PersonName name, CertificateNumber number);

  /** Whether this token of the app vouches for a picture that was taken in it. */
  boolean genuine(String capture);
}
