package cn.beian.wire.soap;

import java.util.Optional;
import java.util.stream.Stream;

/** An operation of the interface. */
public enum Operation {
  /** Hands a file in. */
  UPLOAD("isp_upload", "/ISPWebService/upDownLoad"),
  /** Takes the oldest file that was not acknowledged. */
  DOWNLOAD("isp_download", "/ISPWebService/upDownLoad"),
  /** Acknowledges a file: the next download has the next one. */
  ACKNOWLEDGE("isp_downloadack", "/ISPWebService/upDownLoad"),
  /** Asks for the last file that was taken. */
  PREVIOUS_UPLOAD("isp_querypreviousupload", "/ISPWebService/upDownLoad"),
  /** Asks whether a domain or a certificate is filed. */
  FILING_STATUS("isp_querybeianstatus", "/BeianStatusWebService/queryBeianStatus"),
  /** Asks whether a filing password is right. */
  VERIFY_PASSWORD("isp_verifybamm", "/BeianStatusWebService/verifyBamm");

  private final String wireName;
  private final String path;

  Operation(String wireName, String path) {
    this.wireName = wireName;
    this.path = path;
  }

  /** The operation with a name on the wire. */
  public static Optional<Operation> named(String wireName) {
    return Stream.of(values()).filter(one -> one.wireName.equals(wireName)).findFirst();
  }

  /** Its name on the wire. */
  public String wireName() {
    return wireName;
  }

  /** Where its service usually is, without {@code ?wsdl}. */
  public String path() {
    return path;
  }
}
