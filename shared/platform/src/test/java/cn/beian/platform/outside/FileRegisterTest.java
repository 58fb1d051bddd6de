package cn.beian.platform.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.type.FiledRegister.Found;
import cn.beian.domain.type.FiledRegister.Search;
import cn.beian.domain.type.FiledService;
import cn.beian.domain.type.FiledSubject;
import cn.beian.domain.type.TypeQuestion.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are synthetic. */
class FileRegisterTest {
  private static final Named OWN = new Named(ServiceKind.WEBSITE, "own.example");
  private static final Named IDN = new Named(ServiceKind.WEBSITE, "xn--fsq.example");
  private static final Named OTHERS = new Named(ServiceKind.WEBSITE, "others.example");
  private static final Named NOBODYS = new Named(ServiceKind.WEBSITE, "nobodys.example");
  private static final Named APP = new Named(ServiceKind.APP, "示例应用");
  private static final String FILE =
      """
      {"subjects": [
        {"certificateType": "BUSINESS_LICENSE", "certificateNumber": "91440300SAMPLE000x",
         "state": "FILED_BOTH", "number": "粤ICP备2026000001号",
         "services": [
           {"kind": "WEBSITE", "name": "OWN.example", "state": "FILED_HERE"},
           {"kind": "WEBSITE", "name": "例.example", "state": "FILED_ELSEWHERE"},
           {"kind": "APP", "name": "示例应用", "state": "FILED_HERE"}]},
        {"certificateType": "BUSINESS_LICENSE", "certificateNumber": "91440300SAMPLE0002",
         "state": "FILED_ELSEWHERE", "number": "粤ICP备2026000002号",
         "services": [{"kind": "WEBSITE", "name": "others.example", "state": "FILED_ELSEWHERE"}]}
      ]}
      """;

  @TempDir private Path folder;

  private Found look(String certificate, Named... names) throws IOException {
    Path file = Files.writeString(folder.resolve("register.json"), FILE);
    return FileRegister.read(file)
        .look(new Search("BUSINESS_LICENSE", new CertificateNumber(certificate), Set.of(names)));
  }

  @Test
  void aSubjectIsFoundWithItsNumberAndTheStateOfWhatIsAskedFor() throws IOException {
    Found found = look("91440300SAMPLE000X", OWN, IDN, APP, OTHERS, NOBODYS);
    assertThat(found.subject()).isEqualTo(FiledSubject.FILED_BOTH);
    assertThat(found.subjectNumber()).isEqualTo("粤ICP备2026000001号");
    assertThat(found.services())
        .isEqualTo(
            Map.of(
                OWN, FiledService.FILED_HERE,
                IDN, FiledService.FILED_ELSEWHERE,
                APP, FiledService.FILED_HERE,
                OTHERS, FiledService.FILED_BY_OTHER,
                NOBODYS, FiledService.NOT_FILED));
  }

  @Test
  void whatIsNotListedIsNotFiled() throws IOException {
    Found found = look("91440300SAMPLE0009", OWN, NOBODYS);
    assertThat(found.subject()).isEqualTo(FiledSubject.NOT_FILED);
    assertThat(found.subjectNumber()).isNull();
    assertThat(found.services())
        .isEqualTo(Map.of(OWN, FiledService.FILED_BY_OTHER, NOBODYS, FiledService.NOT_FILED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"subjects\": [{}]}",
        "{\"subjects\": [], \"more\": 1}",
        "{\"subjects\": [{\"certificateType\": \"T\", \"certificateNumber\": \"SECRET\","
            + " \"state\": \"SOMETIMES\", \"number\": \"N\", \"services\": []}]}",
        "{\"subjects\": [{\"certificateType\": \"T\", \"certificateNumber\": \"SECRET\","
            + " \"state\": \"SHELL\", \"number\": \"N\", \"services\": []},"
            + " {\"certificateType\": \"T\", \"certificateNumber\": \"secret\","
            + " \"state\": \"SHELL\", \"number\": \"N\", \"services\": []}]}"
      })
  void anotherFormatIsSaidWithoutItsContent(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("register.json"), text);
    assertThatThrownBy(() -> FileRegister.read(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("register ")
        .hasMessageNotContainingAny("SECRET", "secret")
        .hasNoCause();
  }

  @Test
  void aMissingFileIsSaid() {
    assertThatThrownBy(() -> FileRegister.read(folder.resolve("none.json")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("none.json");
  }
}
