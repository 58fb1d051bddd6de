package cn.beian.simulator.register;

import cn.beian.wire.record.Reference;
import cn.beian.wire.upload.Change;
import cn.beian.wire.upload.CheckAnswer;
import cn.beian.wire.upload.Deregistration;
import cn.beian.wire.upload.FirstFiling;
import cn.beian.wire.upload.Material;
import cn.beian.wire.upload.NewAccess;
import cn.beian.wire.upload.NewSites;
import cn.beian.wire.upload.UnfiledSiteHandling;
import cn.beian.wire.upload.UploadRecord;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** The register as JSON: the fields of its classes, and the kinds of what is sealed. */
final class KeptJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .configure(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS, true)
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .addMixIn(UploadRecord.class, Records.class)
          .addMixIn(Reference.class, References.class)
          .build();

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @Type(FirstFiling.class),
    @Type(NewSites.class),
    @Type(NewAccess.class),
    @Type(Change.class),
    @Type(Deregistration.class),
    @Type(CheckAnswer.class),
    @Type(UnfiledSiteHandling.class),
    @Type(Material.class)
  })
  private interface Records {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({@Type(Reference.ById.class), @Type(Reference.ByNumber.class)})
  private interface References {}

  private KeptJson() {}

  static JsonNode write(Kept kept) {
    return MAPPER.valueToTree(kept);
  }

  static Kept read(JsonNode document) {
    try {
      return document.isEmpty() ? new Kept() : MAPPER.treeToValue(document, Kept.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
