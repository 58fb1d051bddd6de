package cn.beian.wire.record;

import cn.beian.wire.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An approval that a site's content needs (前置审批, {@code Nrlx_xx}).
 *
 * @param type a code of the table {@code Wzjylx} ({@code Nrlx_id})
 * @param number 1 to 512 characters ({@code Qzsph})
 * @param papers 1 to 10 pictures in JPG, each at most 100 KB, in base64 ({@code Spwj})
 */
public record PriorApproval(@Nullable Long type, @Nullable String number, List<Personal> papers) {
  public PriorApproval {
    papers = List.copyOf(papers);
  }
}
