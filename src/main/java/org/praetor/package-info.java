/** Praetor: the proceedings of an IP protection centre (知识产权保护中心). Each package below is one room; see docs/adr. */
@NullMarked
package org.praetor;

import org.jspecify.annotations.NullMarked;
