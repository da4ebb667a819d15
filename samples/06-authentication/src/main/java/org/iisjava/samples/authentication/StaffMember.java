package org.iisjava.samples.authentication;

import org.iisjava.httpserv.IHttpUser;

/** A user of our own. IIS and other modules ask it through a native object, which lives as long as they refer to it. */
record StaffMember(String name, String role) implements IHttpUser
{
    @Override
    public String getUserName()
    {
        return name;
    }

    @Override
    public String getAuthenticationType()
    {
        return "Basic";
    }

    @Override
    public boolean supportsIsInRole()
    {
        return true;
    }

    @Override
    public boolean isInRole(String roleName)
    {
        return role.equalsIgnoreCase(roleName);
    }
}
