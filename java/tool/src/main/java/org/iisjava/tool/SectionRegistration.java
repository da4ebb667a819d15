package org.iisjava.tool;

/**
 * Declares system.webServer/iisjava in applicationHost.config. appcmd has no command for this and the file is never
 * edited as text, so IIS's administration objects do it; how they are reached can be replaced.
 */
interface SectionRegistration
{
    /** Declares the section: only for applicationHost.config, locked for everything below it. */
    Action add();

    /** Takes the declaration away. */
    Action remove();
}
