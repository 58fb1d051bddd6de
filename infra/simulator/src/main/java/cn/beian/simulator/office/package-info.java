/** An administration's office at work: calls, files, decisions, results (interface V3.0). */
@NullMarked
package cn.beian.simulator.office;

import org.jspecify.annotations.NullMarked;
