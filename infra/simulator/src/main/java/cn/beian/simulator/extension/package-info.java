/** The extension channel, which is ours and not the ministry's: Apps, SMS checks, look-ups. */
@NullMarked
package cn.beian.simulator.extension;

import org.jspecify.annotations.NullMarked;
