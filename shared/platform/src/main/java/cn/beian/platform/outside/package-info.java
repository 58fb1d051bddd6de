/** Calls out of the system over HTTP: signed JSON, and the adapters that use it. */
@NullMarked
package cn.beian.platform.outside;

import org.jspecify.annotations.NullMarked;
