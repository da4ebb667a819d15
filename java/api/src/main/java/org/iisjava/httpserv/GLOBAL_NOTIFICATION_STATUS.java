package org.iisjava.httpserv;

/** What a global notification answers, with the documented constants in the documented order. */
public enum GLOBAL_NOTIFICATION_STATUS
{
    /** IIS goes on with the next module. */
    GL_NOTIFICATION_CONTINUE,
    /** IIS asks no further module about this notification. */
    GL_NOTIFICATION_HANDLED
}
