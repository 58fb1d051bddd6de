package cn.beian.domain.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A prior approval (前置审批): the industry's code, the document's number and its last day. */
public record PreApproval(
    @Nullable String industry, @Nullable String documentNumber, @Nullable LocalDate validUntil) {}
