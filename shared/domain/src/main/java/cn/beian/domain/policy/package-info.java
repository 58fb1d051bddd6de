/** What sub-accounts may do: policies, and to whom they are granted (LC-RAM). */
@NullMarked
package cn.beian.domain.policy;

import org.jspecify.annotations.NullMarked;
