package org.iisjava.tool;

/** One step of a change: what it does, in words, how it is done and how it is undone. */
record Step(String what, Action action, Action inverse)
{
}
