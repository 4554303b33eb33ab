/** The mark, on paper by day and by night. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>
path{fill:none;stroke:#11594f;stroke-width:2.4}circle{fill:#11594f}
@media(prefers-color-scheme:dark){path{stroke:#86c5b3}circle{fill:#86c5b3}}
</style><path d="M4 20C10 4 20 28 28 12"/><circle cx="4" cy="20" r="3.4"/><circle cx="28" cy="12" r="3.4"/></svg>`;
