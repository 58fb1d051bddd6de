package cn.beian.v3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/**
 * The ministry's schemas, with everything forbidden that fetches. The wire's tests have the same:
 * the module for what tests share needs this one, and a jar of tests is missing where tests are
 * skipped, as the start scripts do.
 */
public record Schema(javax.xml.validation.Schema compiled) {
  public static final Schema UPLOAD = named("upload-data");
  public static final Schema DOWNLOAD = named("download-data");

  public static Schema named(String name) {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return new Schema(
          factory.newSchema(
              Objects.requireNonNull(Schema.class.getResource("/schema/" + name + ".xsd"))));
    } catch (SAXException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** What the schema has against a document; empty when it is valid. */
  public Optional<String> objection(byte[] document) {
    try {
      Validator validator = compiled.newValidator();
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.validate(new StreamSource(new ByteArrayInputStream(document)));
      return Optional.empty();
    } catch (SAXException objection) {
      return Optional.of(String.valueOf(objection.getMessage()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
