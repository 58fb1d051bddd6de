package cn.beian.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.filing.App;
import cn.beian.domain.filing.Domain;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Material;
import cn.beian.domain.filing.PreApproval;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.Subject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule can name every field of a filing by the name the API gives it, and no other. */
class FilingTreeTest {

  @ParameterizedTest
  @MethodSource("records")
  void everyComponentHasItsPlace(String path, Class<?> type) {
    List<String> names =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    Object node = fields(path.isEmpty() ? Pointer.WHOLE : Pointer.of(path)).getFirst().value();
    assertThat(node)
        .isInstanceOfSatisfying(
            FilingTree.Node.class,
            fields -> {
              Set<String> found = new HashSet<>(fields.names());
              found.removeAll(Set.of("filed", "here"));
              assertThat(found).isEqualTo(Set.copyOf(names));
            });
  }

  private static List<Field> fields(Pointer pointer) {
    Pointer above = pointer.above();
    return above == null ? List.of(Field.whole(FilingTree.SHAPE)) : pointer.below(fields(above));
  }

  static List<Arguments> records() {
    return List.of(
        Arguments.of("", Filing.class),
        Arguments.of("/filed", Filing.class),
        Arguments.of("/subject", Subject.class),
        Arguments.of("/subject/principal", Principal.class),
        Arguments.of("/services/*", Service.class),
        Arguments.of("/services/*/domains/*", Domain.class),
        Arguments.of("/services/*/hosting", Hosting.class),
        Arguments.of("/services/*/preApprovals/*", PreApproval.class),
        Arguments.of("/services/*/app", App.class),
        Arguments.of("/services/*/app/platforms/*", App.Platform.class),
        Arguments.of("/materials/*", Material.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/subject/shoeSize", "subject/name", "", "/", "/services/name"})
  void anUnknownFieldIsRefused(String pointer) {
    assertThatThrownBy(() -> Pointer.of(pointer)).isInstanceOf(IllegalArgumentException.class);
  }
}
