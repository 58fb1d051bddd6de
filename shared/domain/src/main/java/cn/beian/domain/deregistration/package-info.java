/** Deregistrations (注销备案): what they bring with them, and how they go offline. */
@NullMarked
package cn.beian.domain.deregistration;

import org.jspecify.annotations.NullMarked;
